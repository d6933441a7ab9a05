import type { ActionStep, BranchStep, FlowDocument, Link, LoopStep, Step, StopStep, TriggerStep, WaitStep } from '../document.js';
import { literal, ref } from '../value.js';

export const triggerStep = (id = 'call'): TriggerStep => ({ id, kind: 'trigger', connector: 'phone', trigger: 'call-missed', params: {} });
export const actionStep = (id: string, change: Partial<ActionStep> = {}): ActionStep => ({
  id,
  kind: 'action',
  connector: 'crm',
  action: 'create-deal',
  params: { name: ref('call', 'from') },
  ...change,
});
export const branchStep = (id: string, ...paths: string[]): BranchStep => ({
  id,
  kind: 'branch',
  mode: 'first',
  paths: paths.map((path) => ({ id: path, label: path, when: { kind: 'all', of: [] } })),
});
export const loopStep = (id: string, change: Partial<LoopStep> = {}): LoopStep => ({
  id,
  kind: 'loop',
  items: ref('call', 'lines'),
  concurrency: 10,
  ...change,
});
export const waitStep = (id: string, what: WaitStep['for'] = { kind: 'duration', duration: { amount: 3, unit: 'days' } }): WaitStep => ({
  id,
  kind: 'wait',
  for: what,
});
export const approval = (): WaitStep['for'] => ({
  kind: 'approval',
  question: literal('Discount?'),
  facts: [],
  deadline: { amount: 2, unit: 'days' },
});
export const stopStep = (id: string): StopStep => ({ id, kind: 'stop', as: 'done' });

/** Links as `from exit to`, e.g. `call next find`. */
export const documentOf = (steps: Step[], ...links: string[]): FlowDocument => ({
  format: 1,
  name: 'Missed call',
  steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  links: links.map(readLink),
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
});

export const readLink = (written: string): Link => {
  const [from = '', exit = '', to = ''] = written.split(' ');
  return { from, exit, to };
};
export const writeLinks = (document: FlowDocument): string[] => document.links.map(({ from, exit, to }) => `${from} ${exit} ${to}`);
