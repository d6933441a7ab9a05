import type { ActionStep, BranchStep, FlowDocument, LoopStep, Step, TriggerStep } from '@navette/flow';

/** Small documents for the tests of the canvas. */
export const aDocument = (steps: Step[], links: FlowDocument['links']): FlowDocument => ({
  format: 1,
  name: 'Test flow',
  steps: Object.fromEntries(steps.map((step) => [step.id, step])),
  links,
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
});

export const trigger = (): TriggerStep => ({ id: 'trigger', kind: 'trigger', connector: 'webhook', trigger: 'received', params: {} });
export const action = (id: string): ActionStep => ({ id, kind: 'action', connector: 'http', action: 'request', params: {} });
export const loop = (id: string): LoopStep => ({ id, kind: 'loop', items: { kind: 'literal', value: [] }, concurrency: 1 });
export const branch = (id: string, paths = ['yes']): BranchStep => ({
  id,
  kind: 'branch',
  mode: 'first',
  paths: paths.map((path) => ({ id: path, label: path, when: { kind: 'all', of: [] } })),
});
