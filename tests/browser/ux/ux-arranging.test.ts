import { type ActionStep, type FlowDocument, literal, makeFlow, type SubflowStep, type Value } from '@navette/flow';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { madeFlow, stepsInAChain } from '../../support/rules/made-flow-data.js';
import { button, field, gone, seen } from '../support/by-role.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const lead = (id: string, title: string, company = 'Acme'): ActionStep => ({
  id,
  kind: 'action',
  title,
  connector: 'zoho-crm',
  action: 'create-lead',
  params: { lastName: literal('Martin'), company: literal(company) },
});
/** So long that its end is far out of view. */
const longFlow = (name: string): FlowDocument =>
  inARow(
    name,
    trigger('run-now'),
    ...Array.from({ length: 14 }, (_, index) => lead(`s${index}`, `Step of day ${index}`, index > 11 ? 'Dupont' : 'Acme')),
  );
const titled = (page: Page, title: string) => button(page, new RegExp(`^(Step|Étape) \\d+ (of|sur) \\d+, [^,]+, ${title}`));
const focused = (page: Page) => page.locator(':focus').getAttribute('aria-label');
const isInView = async (page: Page, title: string) => {
  const [box, view] = [await titled(page, title).boundingBox(), page.viewportSize()!];
  return box !== null && box.y > 60 && box.y + box.height < view.height;
};

const draftOf = async (flowId: string) => (await app.api.get<{ draft: FlowDocument }>(`/api/flows/${flowId}`)).draft;
const notesOf = async (flowId: string) => Object.values((await draftOf(flowId)).notes ?? {});

describe('finding', () => {
  test('Ctrl F finds steps by what stands in their fields, Enter goes on, Esc gives the found step the focus', async () => {
    const { editor } = await app.makeFlow(longFlow('Long way'));
    const page = await app.open(editor);
    await seen(titled(page, 'Step of day 0'));
    await page.keyboard.press('Control+f');
    await field(page, 'Name, app, value…').fill('dupont');
    await seen(page.getByRole('status').filter({ hasText: '1 of 2' }));
    await expect.poll(() => isInView(page, 'Step of day 12')).toBe(true);
    await page.keyboard.press('Enter');
    await seen(page.getByRole('status').filter({ hasText: '2 of 2: Step of day 13' }));
    await page.keyboard.press('Shift+Enter');
    await seen(page.getByRole('status').filter({ hasText: '1 of 2' }));
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await gone(field(page, 'Name, app, value…'));
    await expect.poll(() => focused(page)).toContain('Step of day 12');
  });

  test('the outline finds too, in French', async () => {
    const { editor } = await app.makeFlow(longFlow('Long chemin'));
    const page = await app.open(`${editor}?view=outline`, { language: 'fr', width: 390, height: 844 });
    await seen(titled(page, 'Step of day 0'));
    await button(page, 'Chercher une étape').click();
    await field(page, 'Nom, application, valeur…').fill('day 13');
    await seen(page.getByRole('status').filter({ hasText: '1 sur 1' }));
    await expect.poll(() => isInView(page, 'Step of day 13')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page)).toContain('Step of day 13');
  });
});

test('a step that is added out of view is brought into view', async () => {
  const { editor } = await app.makeFlow(longFlow('Adding far away'));
  const page = await app.open(editor);
  await titled(page, 'Step of day 0').focus();
  await page.keyboard.press('End');
  await expect.poll(() => isInView(page, 'Step of day 13')).toBe(true);
  await page.keyboard.press('a');
  await page.getByRole('combobox', { name: 'Search steps and apps' }).fill('Stop');
  await page.keyboard.press('Enter');
  await expect.poll(() => isInView(page, 'Stop here')).toBe(true);
});

describe('notes', () => {
  test('a note is added by key, written, moved, found in the outline, deleted and brought back', async () => {
    const { flowId, editor } = await app.makeFlow(
      inARow('With a note', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it')),
    );
    const page = await app.open(editor);
    await titled(page, 'Make it').focus();
    await page.keyboard.press('Shift+N');
    await seen(field(page, 'Text of the note'));
    await expect.poll(() => focused(page)).toBe('Text of the note');
    await page.keyboard.type('Agreed with Karim');
    await page.keyboard.press('Escape');
    const note = button(page, 'Note beside Make it: Agreed with Karim');
    await seen(note);
    await expect.poll(() => focused(page)).toContain('Note beside');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await notesOf(flowId))[0]?.y).toBe(8);
    const box = (await note.boundingBox())!;
    const below = (await titled(page, 'Tell it').boundingBox())!;
    await note.hover();
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, below.y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => (await notesOf(flowId))[0]?.beside).toBe('second');
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('o');
    const line = button(page, 'Note beside Tell it: Agreed with Karim');
    await seen(line);
    await line.press('Delete');
    await expect.poll(() => notesOf(flowId)).toEqual([]);
    await page.keyboard.press('Control+z');
    await seen(line);
  });
});

test('in free position a step goes where it is dragged or nudged, Tidy lays all out again, and leaving it says what is lost', async () => {
  const { flowId, editor } = await app.makeFlow(inARow('Freely', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it')));
  const layoutOf = async () => (await draftOf(flowId)).layout;
  const page = await app.open(editor);
  const before = (await titled(page, 'Make it').boundingBox())!;
  await button(page, 'More actions for Freely').click();
  await page.getByRole('menuitem', { name: 'Place steps freely' }).click();
  await expect.poll(layoutOf).toEqual({ mode: 'free', positions: {} });
  await titled(page, 'Make it').hover();
  await page.mouse.down();
  await page.mouse.move(before.x + before.width / 2 + 160, before.y + before.height / 2 + 16, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await titled(page, 'Make it').boundingBox())!.x - before.x)).toBeGreaterThan(120);
  await titled(page, 'Tell it').focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect
    .poll(async () => Object.keys(((await layoutOf()) as { positions: object }).positions).toSorted())
    .toEqual(['first', 'second']);
  await button(page, 'More actions for Freely').click();
  await page.getByRole('menuitem', { name: 'Lay out automatically' }).click();
  await seen(page.getByText('2 steps lose the places that they were given.'));
  await button(page, 'Cancel').click();
  await button(page, 'Tidy').click();
  await expect.poll(layoutOf).toEqual({ mode: 'free', positions: {} });
  await gone(button(page, 'Tidy'));
  await page.keyboard.press('Control+z');
  await seen(button(page, 'Tidy'));
  expect(await violationsOf(page)).toEqual([]);
});

test('selected steps become a named group that folds, in canvas and outline, and is dissolved without loss', async () => {
  const { flowId, editor } = await app.makeFlow(
    inARow('Grouped', trigger('run-now'), lead('first', 'Make it'), lead('second', 'Tell it'), lead('third', 'Close it')),
  );
  const groupsOf = async () => Object.values((await draftOf(flowId)).groups ?? {});
  const page = await app.open(editor);
  await titled(page, 'Make it').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await seen(page.getByRole('toolbar', { name: '2 steps selected' }));
  await page.keyboard.press('Control+g');
  await field(page, 'Name of the group').fill('Quotes');
  await page.keyboard.press('Enter');
  await expect.poll(groupsOf).toMatchObject([{ name: 'Quotes', steps: ['first', 'second'] }]);
  await button(page, /^Fold “Quotes”/).click();
  await gone(titled(page, 'Tell it'));
  await seen(titled(page, 'Quotes'));
  await seen(titled(page, 'Close it'));
  expect(await violationsOf(page)).toEqual([]);
  await button(page, 'Unfold “Quotes”').click();
  await seen(titled(page, 'Tell it'));
  await page.keyboard.press('o');
  const outline = page.getByRole('treegrid');
  await button(outline, /^Fold “Quotes”/).click();
  await gone(titled(page, 'Make it'));
  await button(outline, 'Unfold “Quotes”').press('Enter');
  await button(outline, 'Dissolve the group Quotes').click();
  await expect.poll(groupsOf).toEqual([]);
  await seen(titled(page, 'Make it'));
  await page.keyboard.press('Control+z');
  await seen(button(page, 'Rename the group Quotes'));
});

describe('making a flow of several steps', () => {
  const send = (id: string, value: Value): ActionStep => ({
    ...lead(id, `Do ${id}`),
    params: { lastName: value, company: literal('Acme') },
  });
  const chain = (name: string) =>
    inARow(name, { ...trigger('run-now'), sample: { email: madeFlow.given } }, ...stepsInAChain(send, 'email', 'id'));

  test('puts one step in their place, undone at once; the other flow receives what they used and answers what is used of them', async () => {
    const { flowId, editor } = await app.makeFlow(chain('Long order'));
    const before = await draftOf(flowId);
    const page = await app.open(editor);
    await titled(page, 'Do find').click();
    await page.keyboard.press('Shift+ArrowDown');
    await button(page, 'Make these a flow').click();
    await field(page.getByRole('dialog'), 'Name').fill(madeFlow.name);
    expect(await violationsOf(page)).toEqual([]);
    if (process.env.NAVETTE_PICTURES) await pictures(page, 'make a flow', 'light');
    await button(page, 'Make the flow').click();
    await seen(titled(page, madeFlow.name));
    await gone(titled(page, 'Do find'));
    await expect.poll(async () => Object.keys((await draftOf(flowId)).steps).toSorted()).toEqual(['look-up-and-order', 'tell', 'trigger']);
    const step = (await draftOf(flowId)).steps['look-up-and-order'] as SubflowStep;
    const other = await draftOf(step.flowId);
    const made = makeFlow(before, madeFlow.stepIds, madeFlow.name);
    expect(step.input).toEqual(made.input);
    expect(other).toEqual({
      ...made.flow,
      steps: { ...made.flow.steps, start: { ...made.flow.steps.start, sample: { email: madeFlow.given } } },
    });
    if (process.env.NAVETTE_PICTURES) await pictures(page, 'made a flow', 'dark');
    await page.keyboard.press('Control+z');
    await seen(titled(page, 'Do find'));
    await expect.poll(() => draftOf(flowId)).toEqual(before);
    const page2 = await app.open(`/flows/${step.flowId}/edit?step=start`);
    await seen(page2.getByRole('group', { name: 'What it answers' }).getByText('Do order'));
    if (process.env.NAVETTE_PICTURES) await pictures(page2, 'an answer', 'light');
  });

  test('says why steps cannot be one, and changes nothing when the other flow cannot be made', async () => {
    const document = chain('Forked order');
    const forked = { ...document, links: [...document.links, { from: 'find', exit: 'error', to: 'tell' }] };
    const { flowId, editor } = await app.makeFlow(forked);
    const page = await app.open(editor, { language: 'fr' });
    await titled(page, 'Do find').click();
    await page.keyboard.press('Shift+ArrowDown');
    const make = button(page, 'En faire un scénario');
    expect(await make.getAttribute('aria-disabled')).toBe('true');
    await make.press('Enter');
    await seen(page.getByText(/^Ces étapes ont plusieurs sorties/));
    await titled(page, 'Do order').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.route('**/api/flows', (route) => (route.request().method() === 'POST' ? route.abort() : route.fallback()));
    const before = await draftOf(flowId);
    await make.click();
    await button(page, 'Créer le scénario').click();
    await seen(page.getByRole('alert'));
    expect(await draftOf(flowId)).toEqual(before);
  });
});
