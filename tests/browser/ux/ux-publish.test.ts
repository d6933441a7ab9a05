import type { FlowDetail } from '@navette/api/contract';
import { type ActionStep, type FlowDocument, literal, ref, type Step } from '@navette/flow';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inARow, sendTo, trigger } from '../../product/documents.js';
import { runOf, runWhen } from '../../product/runs.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { button, gone, link, seen, step } from '../support/by-role.js';
import type { Person } from '../support/people.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

const approval = (id: string, title: string): Step => ({
  id,
  kind: 'wait',
  title,
  for: { kind: 'approval', question: literal('Go on?'), facts: [], deadline: 'none' },
});
const end = (title: string): Step => ({ id: 'end', kind: 'stop', as: 'done', title });
const send = (url: string): ActionStep => ({ ...sendTo(url), title: 'Tell the shop' });

/** Two ways to wait: with a size the run stands at “Boss agrees”, without at “Clerk agrees”. */
const branched = (withClerk: boolean): FlowDocument => {
  const when = { kind: 'test', left: ref('trigger', 'size'), operator: 'hasValue', right: [] } as unknown as Step;
  const size = { id: 'size', kind: 'branch', mode: 'first', paths: [{ id: 'big', label: 'Big', when }] } as unknown as Step;
  const document = inARow('Orders', trigger('run-now'), size, approval('boss', 'Boss agrees'), end('Ready'));
  const clerk = approval('clerk', 'Clerk agrees');
  return {
    ...document,
    steps: { ...document.steps, ...(withClerk && { clerk }) },
    links: [
      { from: 'trigger', exit: 'next', to: 'size' },
      { from: 'size', exit: 'big', to: 'boss' },
      { from: 'boss', exit: 'approved', to: 'end' },
      ...(withClerk ? [{ from: 'size', exit: 'otherwise', to: 'clerk' }] : []),
    ],
  };
};

const change = async (flowId: string, by: Person, document: FlowDocument): Promise<void> => {
  const { draftRevision: revision } = await app.api.get<FlowDetail>(`/api/flows/${flowId}`);
  const answer = await app.ask(by, 'PUT', `/api/flows/${flowId}/draft`, { document, revision });
  expect(answer.status).toBe(200);
};
const start = async (flowId: string, data: object = {}): Promise<string> => {
  const { eventId } = await app.api.post<{ eventId: string }>(`/api/flows/${flowId}/run`, { data });
  return runOf(app.api, eventId);
};
const waiting = async (flowId: string, data?: object): Promise<string> => {
  const runId = await start(flowId, data);
  await runWhen(app.api, runId, 'waiting');
  return runId;
};
const approve = (runId: string, stepId: string) => app.api.post(`/api/runs/${runId}/answer`, { stepId, approved: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: /^(Publish|Publier)/ });

test('UX-23: a blocking issue disables Publish, is said on the step, the field and in the list alike, and its remedy focuses the field', async () => {
  const { url: _, ...params } = send('').params;
  const { flowId, editor } = await app.makeFlow(inARow('No address', trigger('run-now'), { ...send(''), params }));
  const { issues } = await app.api.post<{ issues: { sentence: { en: string }; level: string }[] }>(`/api/flows/${flowId}/check`);
  const { sentence } = issues.find(({ level }) => level === 'blocking')!;
  const page = await app.open(editor);
  await button(page, 'Publish…').click();
  await seen(dialog(page).getByText(sentence.en));
  expect(await button(dialog(page), 'Publish and switch on').isDisabled()).toBe(true);
  expect(await violationsOf(page)).toEqual([]);
  await button(dialog(page), 'Cancel').click();
  await seen(page.getByTitle(sentence.en));
  await button(page, /^1 issue$/).click();
  const list = page.getByRole('region', { name: 'Issues' });
  await seen(list.getByText(sentence.en));
  const focused = page.locator('[data-field]:focus-within').last();
  const isInField = () => focused.getAttribute('data-field');
  await button(list, 'Show').click();
  await expect.poll(isInField).toBe('params.url');
  await seen(page.getByRole('region', { name: /^Step:/ }).getByText(sentence.en));
  await step(page, 1).click();
  await page.keyboard.press('F8');
  await expect.poll(isInField).toBe('params.url');
});

test('UX-24: the dialog lists each change with its author and field, what it means for the last runs, and the runs that wait', async () => {
  const before = inARow('Shop', trigger('run-now'), approval('boss', 'Boss agrees'), send('https://example.org/a'));
  before.links[1]!.exit = 'approved';
  const { flowId, editor } = await app.makeFlow(before);
  await app.publish(flowId);
  const refused = await waiting(flowId);
  await app.api.post(`/api/runs/${refused}/answer`, { stepId: 'boss', approved: false });
  await runWhen(app.api, refused, 'done');
  await waiting(flowId);
  const steps = { ...before.steps, send: send('https://example.org/b') };
  await change(flowId, 'builder', { ...before, steps });
  const later = {
    ...before,
    steps: { ...steps, end: end('Not agreed') },
    links: [...before.links, { from: 'boss', exit: 'refused', to: 'end' }],
  };
  await change(flowId, 'owner', later);
  const page = await app.open(editor);
  await button(page, 'Publish…').click();
  const changes = dialog(page).getByRole('region', { name: 'What changes from v1' });
  await seen(changes.getByText('Address: https://example.org/a → https://example.org/b'));
  await seen(changes.getByText(/Changed: Tell the shop by Karim Benali/));
  await seen(changes.getByText(/Added: Not agreed by /));
  await seen(dialog(page).getByText('1 run is waiting on v1'));
  const check = dialog(page).getByRole('region', { name: 'Checked on the last run' });
  await seen(check.getByText('1 would now go through “Not agreed”'));
  await seen(check.getByText('0 would fail'));
  await button(check, /^See the runs/).click();
  await seen(link(check, /^#\d+/));
  expect(await violationsOf(page)).toEqual([]);
});

test('UX-25: a run that waits since v1 finishes on v1 after v2 was published, and its page says v1', async () => {
  const { flowId, editor } = await app.makeFlow(branched(true));
  await app.publish(flowId);
  const runId = await waiting(flowId, { size: 'XL' });
  const changed = branched(true);
  await change(flowId, 'owner', { ...changed, steps: { ...changed.steps, end: end('Other end') } });
  const page = await app.open(editor);
  await button(page, 'Publish…').click();
  await seen(dialog(page).getByRole('radio', { name: 'Let them finish on v1', checked: true }));
  await button(dialog(page), 'Publish and keep on').click();
  await seen(page.getByText('Version 2 is live. New runs use it.'));
  await approve(runId, 'boss');
  expect((await runWhen(app.api, runId, 'done')).run.version).toBe(1);
  await page.goto(`/runs/${runId}`);
  await seen(page.getByText('v1', { exact: true }));
  await seen(page.getByText('Ready').first());
});

test('UX-26: moving waiting runs moves exactly those that can, and names the others with the reason', async () => {
  const { flowId, editor } = await app.makeFlow(branched(true));
  await app.publish(flowId);
  const [one, two, clerk] = await Promise.all([waiting(flowId, { size: 'L' }), waiting(flowId, { size: 'XL' }), waiting(flowId)]);
  await change(flowId, 'owner', branched(false));
  const page = await app.open(editor);
  await button(page, 'Publish…').click();
  await dialog(page).getByRole('radio', { name: 'Move 2 to v2, 1 cannot' }).check();
  await seen(dialog(page).getByText('They have been at “Clerk agrees”, which is not in the draft.'));
  await button(dialog(page), /^See the runs: They have been at “Clerk agrees”/).click();
  const { run } = await runWhen(app.api, clerk!, 'waiting');
  await seen(link(dialog(page), `#${run.number}`));
  expect(await violationsOf(page)).toEqual([]);
  await button(dialog(page), 'Publish and keep on').click();
  await seen(page.getByText('Version 2 is live. 2 waiting runs go on by it.'));
  const versionOf = async (runId: string) => (await app.api.get<{ run: { version: number } }>(`/api/runs/${runId}`)).run.version;
  await expect.poll(() => Promise.all([one!, two!, clerk!].map(versionOf)), { timeout: 20_000 }).toEqual([2, 2, 1]);
  await approve(one!, 'boss');
  expect((await runWhen(app.api, one!, 'done')).run.version).toBe(2);
});

test('UX-27: comparing marks an added, a changed and a removed step, and no layout', async () => {
  const before = inARow('Compared', trigger('run-now'), approval('boss', 'Boss agrees'), send('https://example.org/a'));
  before.links[1]!.exit = 'approved';
  const { flowId, editor } = await app.makeFlow(before);
  await app.publish(flowId);
  const { trigger: first, send: last } = before.steps;
  const steps = { trigger: first!, send: { ...last, title: 'Tell the warehouse' } as Step, end: end('New end') };
  await change(flowId, 'owner', {
    ...before,
    steps,
    links: [
      { from: 'trigger', exit: 'next', to: 'send' },
      { from: 'send', exit: 'next', to: 'end' },
    ],
    layout: { mode: 'free', positions: { trigger: { x: 500, y: 90 }, send: { x: 0, y: 300 }, end: { x: 0, y: 500 } } },
  });
  const page = await app.open(`${editor}?panel=versions`);
  await button(page, 'Compare version 1').click();
  const compared = page.getByRole('dialog', { name: 'Compare two versions' });
  await seen(button(compared, /^Step \d of 3, .*New end.*Added/));
  await seen(button(compared, /^Step \d of 3, .*Boss agrees.*Removed/));
  await seen(button(compared, /^Step \d of 3, .*Tell the warehouse.*Changed/));
  await seen(button(compared, /^Step \d of 3, .*Tell the shop.*Changed/));
  expect(await button(compared, /^Step \d of 3, trigger.*(Added|Changed|Removed)/).count()).toBe(0);
  await seen(compared.getByText('Name of the step: Tell the shop → Tell the warehouse'));
  expect(await violationsOf(page)).toEqual([]);
});

test('notes, groups and moved steps are listed with their authors, where something is published and where versions are compared', async () => {
  const free = { mode: 'free' as const, positions: { trigger: { x: 0, y: 0 }, send: { x: 0, y: 160 } } };
  const before: FlowDocument = { ...inARow('Drawn', trigger('run-now'), send('https://example.org/a')), layout: free };
  const { flowId, editor } = await app.makeFlow(before);
  await app.publish(flowId);
  const note = { id: 'note', text: 'Ask Karim first', beside: 'send', x: 296, y: 0 };
  const noted = { ...before, notes: { note } };
  await change(flowId, 'builder', noted);
  const group = { id: 'group', name: 'Follow-up', colour: 'teal' as const, steps: ['send'] };
  const layout = { ...free, positions: { ...free.positions, send: { x: 80, y: 160 } } };
  await change(flowId, 'owner', { ...noted, groups: { group }, layout });
  const page = await app.open(editor);
  await button(page, 'Publish…').click();
  const changes = dialog(page).getByRole('region', { name: 'What changes from v1' });
  await seen(changes.getByText(/^Added: note “Ask Karim first” by Karim Benali$/));
  await seen(changes.getByText(/^Added: group “Follow-up” by /));
  await seen(changes.getByText(/^Moved: Tell the shop by /));
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'drawn changes', 'light');
  expect(await violationsOf(page)).toEqual([]);
  const french = await app.open(`${editor}?panel=versions`, { language: 'fr' });
  await button(french, 'Comparer la version 1').click();
  const compared = french.getByRole('dialog', { name: 'Comparer deux versions' });
  await seen(compared.getByText(/^Ajout\s: note «\sAsk Karim first\s»$/));
  await seen(compared.getByText(/^Ajout\s: groupe «\sFollow-up\s»$/));
  await seen(compared.getByText(/^Déplacement\s: Tell the shop$/));
});

test('UX-27: a version is opened to look at, made the draft again, and that can be undone', async () => {
  const { flowId, editor } = await app.makeFlow(branched(true));
  await app.publish(flowId);
  await change(flowId, 'owner', branched(false));
  const page = await app.open(`${editor}?panel=versions`);
  await gone(button(page, /Clerk agrees/));
  await button(page, 'Open version 1').click();
  await seen(button(page, /Clerk agrees/));
  await button(page, 'Make this the draft').click();
  await seen(button(page, /^Step .*Clerk agrees/));
  await page.keyboard.press('Control+z');
  await gone(button(page, /^Step .*Clerk agrees/));
});

test('UX-05: what is live is shown on the drawing by V, and stands in the address', async () => {
  const { flowId, editor } = await app.makeFlow(branched(true));
  await app.publish(flowId);
  await waiting(flowId, { size: 'L' });
  const document = branched(true);
  const links = [...document.links, { from: 'boss', exit: 'refused', to: 'no' }];
  await change(flowId, 'owner', { ...document, steps: { ...document.steps, no: { ...end('Refused'), id: 'no' } }, links });
  const page = await app.open(editor, { language: 'fr' });
  await step(page, 1).click();
  await page.keyboard.press('v');
  await seen(page.getByText('v1 en service · 1 exécution ces dernières 24 heures'));
  await seen(link(page, '1 exécution attend à cette étape'));
  await seen(button(page, /^Étape .*Refused.*Pas encore en service/));
  expect(page.url()).toContain('panel=live');
  expect(await violationsOf(page)).toEqual([]);
  await link(page, '1 exécution attend à cette étape').click();
  await expect.poll(() => page.url()).toMatch(/\/runs\?.*state=/);
});
