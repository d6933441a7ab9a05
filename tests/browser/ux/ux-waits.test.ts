import { type FlowDocument, literal, ref, type Step } from '@navette/flow';
import { expect, test } from 'vitest';
import type { FlowHook, RunDetailAnswer, RunList } from '../../../apps/api/src/contract/index.js';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
import { awaiting, waitData } from '../../support/rules/wait-data.js';
import { button, seen, step } from '../support/by-role.js';
import { makeRuns, makeWaitingFlow } from '../support/make-runs.js';
import { useApp } from '../support/use-app.js';

const app = useApp();

test('UX-43: a waiting step says until when, and goes on now when an operator confirms it, which is written down', async () => {
  const { flowId } = await makeWaitingFlow(app, 'Goes on early');
  const [runId] = await makeRuns(app, flowId, ['early@example.org']);
  const page = await app.open(`/runs/${runId}?step=wait`, { as: 'operator' });
  await seen(page.getByText(/^Until \d\d? \w+,? \d\d:\d\d\.$/));
  expect(await violationsOf(page)).toEqual([]);
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'a waiting step', 'light');
  await button(page, 'Go on now').click();
  const dialog = page.getByRole('dialog', { name: 'Wait no longer?' });
  await seen(dialog.getByText('The run goes on at once, as if its time had come.'));
  await button(dialog, 'Go on now').click();
  await seen(page.getByText('The run goes on.'));
  await expect.poll(async () => (await app.api.get<RunDetailAnswer>(`/api/runs/${runId}`)).run.state).toBe('done');
  const { entries } = await app.api.get<{ entries: { act: string; about: string }[] }>('/api/audit');
  expect(entries).toContainEqual(expect.objectContaining({ act: 'run.goOn', about: runId }));
  const again = await app.ask('operator', 'POST', `/api/runs/${runId}/go-on`, { stepId: 'wait' });
  expect(again.status).toBe(409);
  expect((await app.ask('viewer', 'POST', `/api/runs/${runId}/go-on`, { stepId: 'wait' })).status).toBe(403);
});

test('UX-43: a wait for an event says what for and about whom, in French too', async () => {
  const fields = literal([{ id: 'email', label: 'E-mail', type: 'email', required: true, choices: [] }]);
  const form = trigger('form-submitted', { heading: literal('Contact us'), fields });
  const event = { connector: form.connector, trigger: 'webhook-received', matches: ref('start', ['values', 'email']) };
  const wait: Step = { id: 'wait', kind: 'wait', for: { kind: 'event', ...event, deadline: { amount: 3, unit: 'days' } } };
  const { flowId } = await app.makeFlow(inARow('Waits for a reply', { ...form, id: 'start' }, wait));
  await app.publish(flowId);
  await app.api.put(`/api/flows/${flowId}/on`, { on: true });
  const [runId] = await makeRuns(app, flowId, ['dupont@example.org']);
  const page = await app.open(`/runs/${runId}?step=wait`, { language: 'fr' });
  await seen(page.getByText(/^Jusqu’à .*, ou dès «\sWebhook reçu\s» pour dupont@example\.org\.$/));
  await button(page, 'Continuer maintenant').click();
  await seen(page.getByRole('dialog').getByText(/L’exécution continue par «\sTrop tard\s»/));
});

test('UX-43: a wait until a date of the data is moved before or after it', async () => {
  const sample = { body: { due: '2026-11-30T09:00:00Z' }, query: {}, headers: {}, method: 'POST' } as never;
  const until: Step = { id: 'until', kind: 'wait', for: { kind: 'until', date: ref('trigger', ['body', 'due']) } };
  const { editor } = await app.makeFlow(inARow('Reminds before', { ...trigger('webhook-received'), sample }, until));
  const page = await app.open(editor);
  await step(page, 2).click();
  const moved = page.getByRole('group', { name: 'Until: how long before or after' });
  await moved.getByRole('combobox', { name: 'Before or after' }).selectOption('-1');
  await moved.getByRole('combobox', { name: 'Unit' }).selectOption('days');
  await moved.getByRole('textbox', { name: 'Amount' }).fill('2');
  await seen(page.getByText(/28 Nov 2026, 10:00/));
  expect(await violationsOf(page)).toEqual([]);
});

test('UX-43: a wait for one of several events has a path for each, and the run takes that of the one that came', async () => {
  const body = (sample: object) => ({
    ...trigger('webhook-received'),
    sample: { body: sample, query: {}, headers: {}, method: 'POST' } as never,
  });
  const event = { connector: 'core', trigger: 'form-submitted', matches: ref('trigger', ['body', 'email']) };
  const wait: Step = { id: 'answer', kind: 'wait', for: { kind: 'event', ...event, deadline: { amount: 3, unit: 'days' } } };
  const { flowId, editor } = await app.makeFlow(inARow('Either answer', body({ email: 'either@example.org' }), wait));
  const hears = await app.makeFlow(inARow('Hears the other', body({ email: 'either@example.org' })));
  const page = await app.open(editor);
  await step(page, 2).click();
  await button(page, 'Or another event').click();
  const other = page.getByRole('group', { name: 'Event 2', exact: true });
  await other.getByRole('combobox', { name: 'Or until' }).click();
  await page.getByRole('option', { name: 'Webhook received' }).click();
  await expect.poll(() => other.getByRole('textbox', { name: 'Name of the path' }).inputValue()).toBe('Webhook received');
  await other.getByRole('textbox', { name: 'Name of the path' }).fill('Hook came');
  await seen(page.getByText(/until “Form submitted” in Navette for Email, or “Webhook received” in Navette for Email, at most 3 days/));
  expect(await violationsOf(page)).toEqual([]);
  await seen(page.getByText(/^Saved \d\d:\d\d/));
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'several events', 'light');
  for (const id of [flowId, hears.flowId]) {
    await app.publish(id);
    await app.api.put(`/api/flows/${id}/on`, { on: true });
  }
  const send = async (id: string) => {
    const { hook } = await app.api.get<FlowHook>(`/api/flows/${id}/hook`);
    const headers = { 'content-type': 'application/json' };
    await fetch(hook!.address, { method: 'POST', headers, body: JSON.stringify({ email: 'either@example.org' }) });
  };
  const run = async () => (await app.api.get<RunList>(`/api/runs?flowId=${flowId}`)).runs[0];
  await send(flowId);
  await expect.poll(async () => (await run())?.state).toBe('waiting');
  await page.goto(`/runs/${(await run())!.id}?step=answer`);
  await seen(page.getByText(/^Until .*, or when “Form submitted” or “Webhook received” comes for either@example\.org\.$/));
  await send(hears.flowId);
  await expect.poll(async () => (await run())?.state).toBe('done');
  const { steps } = await app.api.get<RunDetailAnswer>(`/api/runs/${(await run())!.id}`);
  expect(steps.find(({ stepId }) => stepId === 'answer')?.exits).toEqual(['event-2']);
});

test('UX-53: a flow is switched off with its runs held; what comes meanwhile is kept, and they go on with it when it is on again', async () => {
  const hook = trigger('webhook-received');
  const wait = awaiting({ connector: hook.connector, trigger: hook.trigger }, 'email', ref('trigger', ['body', 'email']));
  const listening = await switchOn(inARow('Follows up orders', hook, wait));
  const answers = await switchOn(inARow('Hears of replies', hook, { id: 'end', kind: 'stop', as: 'done' }));
  await send(listening.address, { email: waitData.email });
  const run = async () => (await app.api.get<RunList>(`/api/runs?flowId=${listening.flowId}`)).runs[0];
  await expect.poll(async () => (await run())?.state, { timeout: 10_000 }).toBe('waiting');
  const page = await app.open('/flows', { as: 'operator' });
  const isOn = page.getByRole('switch', { name: 'Switch “Follows up orders” on or off' });
  await isOn.press('Space');
  const dialog = page.getByRole('dialog', { name: '1 run is in progress' });
  await dialog.getByRole('radio', { name: 'Hold them' }).click();
  expect(await violationsOf(page)).toEqual([]);
  if (process.env.NAVETTE_PICTURES) await pictures(page, 'switching off', 'light');
  await button(dialog, 'Switch off').click();
  await expect.poll(async () => (await run())?.state, { timeout: 10_000 }).toBe('held');
  await send(answers.address, waitData.answer);
  const runPage = await app.open(`/runs/${(await run())!.id}`, { as: 'operator', scheme: 'dark' });
  await seen(runPage.getByText(/^The flow was switched off and its runs are held/));
  if (process.env.NAVETTE_PICTURES) await pictures(runPage, 'a run that is held', 'dark');
  expect((await run())?.state).toBe('held');
  await isOn.press('Space');
  await expect.poll(async () => (await run())?.state, { timeout: 10_000 }).toBe('done');
  const { steps } = await app.api.get<RunDetailAnswer>(`/api/runs/${(await run())!.id}`);
  expect(steps.find(({ stepId }) => stepId === 'answer')?.exits).toEqual(['happened']);
});

const switchOn = async (document: FlowDocument): Promise<{ flowId: string; address: string }> => {
  const { flowId } = await app.makeFlow(document);
  await app.publish(flowId);
  await app.api.put(`/api/flows/${flowId}/on`, { on: true });
  return { flowId, address: (await app.api.get<FlowHook>(`/api/flows/${flowId}/hook`)).hook!.address };
};

const send = async (address: string, body: object): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).status).toBeLessThan(300);
};
