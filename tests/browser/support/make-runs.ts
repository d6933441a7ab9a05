import { literal } from '@navette/flow';
import type { RunList } from '../../../apps/api/src/contract/index.js';
import { inARow, trigger } from '../../product/documents.js';
import { until } from '../../product/until.js';
import type { App } from './use-app.js';

/** A published flow “{name}” whose runs are about an e-mail and wait for a day; a form starts it. */
export async function makeWaitingFlow(app: App, name: string): Promise<{ flowId: string; editor: string }> {
  const fields = literal([{ id: 'email', label: 'E-mail', type: 'email', required: true, choices: [] }]);
  const form = trigger('form-submitted', { heading: literal('Contact us'), fields });
  const wait = { id: 'wait', kind: 'wait', title: 'Wait a day', for: { kind: 'duration', duration: { amount: 1, unit: 'days' } } } as const;
  const made = await app.makeFlow(inARow(name, form, wait));
  await app.publish(made.flowId);
  await app.api.put(`/api/flows/${made.flowId}/on`, { on: true });
  return made;
}

/** One run about each e-mail, in this order; answers their ids once all of them wait. */
export async function makeRuns(app: App, flowId: string, emails: string[]): Promise<string[]> {
  for (const email of emails)
    await app.api.post(`/api/flows/${flowId}/run`, { data: { submittedAt: new Date().toISOString(), values: { email } } });
  const { runs } = await until(
    () => app.api.get<RunList>(`/api/runs?flowId=${flowId}`),
    (list) => list.runs.filter(({ state }) => state === 'waiting').length === emails.length,
  );
  return emails.map((email) => runs.find(({ about }) => about === email)!.id);
}
