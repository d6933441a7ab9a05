import type { FlowDetail } from '@navette/api/contract';
import { type FlowDocument, literal } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { button, field, gone, seen, step } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const aFlow = (name: string): FlowDocument =>
  inARow(
    name,
    trigger('run-now'),
    ...['first', 'second', 'third'].map((id) => ({ ...sendTo(`https://example.org/${id}`), id, title: id })),
  );

const flowNow = (flowId: string) => app.api.get<FlowDetail>(`/api/flows/${flowId}`);
const draftOf = async (flowId: string) => (await flowNow(flowId)).draft;
const titleOf = async (flowId: string, stepId: string) => (await draftOf(flowId)).steps[stepId]?.title;

const saved = (page: Page) => seen(page.getByRole('status').filter({ hasText: /^Saved \d/ }));
/** Everything of the editor is there and drawn. */
const open = async (path: string, seat?: Parameters<typeof app.open>[1]) => {
  const page = await app.open(path, seat);
  await seen(step(page, 2));
  return page;
};
const rename = async (page: Page, number: number, title: string) => {
  await step(page, number).click();
  await field(page, 'Name of the step').fill(title);
  await field(page, 'Name of the step').press('Enter');
};

/** As somebody who keeps the first keys down and hammers on the last. */
const pressFifty = async (page: Page, held: string[], key: string) => {
  for (const each of held) await page.keyboard.down(each);
  await Promise.all(Array.from({ length: 50 }, () => page.keyboard.press(key)));
  for (const each of held) await page.keyboard.up(each);
};

test('UX-16: 50 mixed edits and 50 undos give the start, 50 redos the end, with a reload in between', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Fifty'));
  const start = await draftOf(flowId);
  const page = await open(editor);
  const four = button(page, /^Step 2 of 4/);
  for (let round = 0; round < 10; round += 1) {
    for (const number of [2, 3, 4]) {
      await step(page, number).focus();
      await page.keyboard.press('s');
    }
    await step(page, 2 + (round % 3)).focus();
    await page.keyboard.press('Control+d');
    await gone(four);
    await step(page, 4).focus();
    await page.keyboard.press('Delete');
    await seen(four);
    // The focus goes to the step before the deleted one, and stays there.
    await expect.poll(() => step(page, 3).evaluate((element) => element.matches(':focus'))).toBe(true);
  }
  await saved(page);
  const end = await draftOf(flowId);
  expect(end).not.toEqual(start);
  await pressFifty(page, ['Control'], 'z');
  await expect.poll(() => button(page, 'Undo').first().isDisabled()).toBe(true);
  await expect.poll(() => draftOf(flowId), { timeout: 5_000 }).toEqual(start);
  await page.reload();
  await seen(step(page, 2));
  await pressFifty(page, ['Control', 'Shift'], 'z');
  await expect.poll(() => button(page, 'Redo').isDisabled()).toBe(true);
  await expect.poll(() => draftOf(flowId), { timeout: 5_000 }).toEqual(end);
});

test('UX-17: undo of what a second user has overwritten does nothing and says who changed it', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Overwritten'));
  const [claire, karim] = [await open(editor), await open(editor, { as: 'builder' })];
  await rename(claire, 2, 'Ring back');
  await button(claire, 'Close the form').click();
  await seen(button(karim, /Ring back/));
  await rename(karim, 2, 'Call at once');
  await seen(button(claire, /Call at once/));
  await claire.keyboard.press('Control+z');
  await seen(claire.getByText(/^Can’t undo: Karim Benali changed this step at \d\d:\d\d\.$/));
  await saved(claire);
  expect(await titleOf(flowId, 'first')).toBe('Call at once');
});

test('UX-18: closing the tab in the moment after the last key loses nothing', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('A tab that closes'));
  const page = await open(editor);
  const context = page.context();
  await step(page, 3).click();
  await field(page, /^Address/).fill('https://example.org/typed');
  await page.close();
  const again = await context.newPage();
  await again.goto(editor);
  await seen(button(again, /typed/));
  await saved(again);
  expect((await draftOf(flowId)).steps.second).toMatchObject({ params: { url: literal('https://example.org/typed') } });
});

test('UX-18: what was sent half a second after the last key arrives though the tab is closed then', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Sent'));
  const page = await open(editor);
  await step(page, 3).click();
  const sending = page.waitForRequest(/draft\/edits$/);
  await field(page, /^Address/).fill('https://example.org/sent');
  await sending;
  await page.close();
  await expect
    .poll(async () => (await draftOf(flowId)).steps.second, { timeout: 5_000 })
    .toMatchObject({ params: { url: literal('https://example.org/sent') } });
});

test('UX-18: what could not be sent before the tab was closed is sent from whatever page one comes back to', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Come back'));
  const page = await open(editor);
  const context = page.context();
  await context.setOffline(true);
  await rename(page, 2, 'Left behind');
  await seen(page.getByText('1 change kept on this device'));
  await page.close();
  await context.setOffline(false);
  await (await context.newPage()).goto('/runs');
  await expect.poll(() => titleOf(flowId, 'first'), { timeout: 10_000 }).toBe('Left behind');
});

test('UX-19: edits made offline are counted, kept, and sent when the network is back', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Offline'));
  const page = await open(editor);
  await page.context().setOffline(true);
  for (const [index, title] of ['One', 'Two', 'Three'].entries()) await rename(page, 2 + index, title);
  await seen(page.getByText('3 changes kept on this device'));
  expect(await titleOf(flowId, 'first')).toBe('first');
  await page.context().setOffline(false);
  await saved(page);
  const { first, second, third } = (await draftOf(flowId)).steps;
  expect([first, second, third].map((each) => each?.title)).toEqual(['One', 'Two', 'Three']);
});

test('UX-19: a field that both changed while one was offline shows both values and keeps the chosen one', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Both'));
  const page = await open(editor, { language: 'fr' });
  await page.context().setOffline(true);
  await step(page, 2).click();
  await field(page, 'Nom de l’étape').fill('La mienne');
  await field(page, 'Nom de l’étape').press('Enter');
  await seen(page.getByText('1 modification gardée sur cet appareil'));
  const edits = [{ id: 'karim.1', operation: { kind: 'changeStep', stepId: 'first', set: { title: 'La sienne' } } }];
  const { draftRevision } = await flowNow(flowId);
  const answer = await app.ask('builder', 'POST', `/api/flows/${flowId}/draft/edits`, { revision: draftRevision, edits });
  expect(answer.status).toBe(200);
  await page.context().setOffline(false);
  const conflict = page.getByRole('region', { name: 'Champs modifiés par deux personnes' });
  await seen(conflict.getByText(/^Karim Benali a modifié ce champ à \d\d:\d\d, pendant que vous étiez hors ligne\.$/));
  expect(await conflict.getByRole('definition').allTextContents()).toEqual(['La mienne', 'La sienne']);
  expect(await violationsOf(page)).toEqual([]);
  expect(await titleOf(flowId, 'first')).toBe('La sienne');
  await button(conflict, 'Garder la mienne').click();
  await gone(conflict);
  await expect.poll(() => titleOf(flowId, 'first')).toBe('La mienne');
});

test('UX-20: two users in different steps both keep their changes, each sees the other’s at once and where they are', async () => {
  const { flowId, editor } = await app.makeFlow(aFlow('Two'));
  const [claire, karim] = [await open(editor), await open(editor, { as: 'builder' })];
  await rename(claire, 2, 'Claire’s');
  await rename(karim, 4, 'Karim’s');
  await seen(button(karim, /Claire’s.*Open at Claire Leroy/));
  await seen(button(claire, /Karim’s.*Open at Karim Benali/));
  await seen(button(claire, 'Karim Benali is at “Karim’s”'));
  await Promise.all([saved(claire), saved(karim)]);
  const { first, third } = (await draftOf(flowId)).steps;
  expect([first?.title, third?.title]).toEqual(['Claire’s', 'Karim’s']);
});

test('UX-20: the second to open the same step sees who is editing, can ask for it, and is given it', async () => {
  const { editor } = await app.makeFlow(aFlow('Same'));
  const [claire, karim] = [await open(editor), await open(editor, { as: 'builder' })];
  await step(claire, 3).click();
  await seen(button(karim, /Open at Claire Leroy/));
  await step(karim, 3).click();
  await seen(karim.getByText('Claire Leroy is editing this step'));
  expect(await field(karim, 'Name of the step').getAttribute('readonly')).not.toBeNull();
  expect(await violationsOf(karim)).toEqual([]);
  await button(karim, 'Ask for it').click();
  await seen(claire.getByText('Karim Benali would like to edit this step'));
  await button(claire, 'Hand it over').click();
  await seen(claire.getByText('Karim Benali is editing this step'));
  await gone(karim.getByText('Claire Leroy is editing this step'));
  await field(karim, 'Name of the step').fill('Mine now');
  await field(karim, 'Name of the step').press('Enter');
  await seen(button(claire, /Mine now/));
});
