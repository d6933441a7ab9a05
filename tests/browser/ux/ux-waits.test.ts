import { literal, ref, type Step } from '@navette/flow';
import { expect, test } from 'vitest';
import type { RunDetailAnswer } from '../../../apps/api/src/contract/index.js';
import { inARow, trigger } from '../../product/documents.js';
import { violationsOf } from '../../support/accessibility.js';
import { pictures } from '../../support/pictures.js';
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
  await seen(page.getByText(/2026-11-28T09:00/));
  expect(await violationsOf(page)).toEqual([]);
});
