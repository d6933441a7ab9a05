import { type ActionStep, type FlowDocument, literal, type Retry, ref, type Step, type TriggerStep } from '@navette/flow';

/** Steps one after the other, the trigger first. */
export const inARow = (name: string, trigger: TriggerStep, ...steps: Step[]): FlowDocument => {
  const all = [trigger, ...steps];
  return {
    format: 1,
    name,
    steps: Object.fromEntries(all.map((step) => [step.id, step])),
    links: steps.map((step, index) => ({ from: all[index]!.id, exit: 'next', to: step.id })),
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
};

export const trigger = (name: string, params: TriggerStep['params'] = {}): TriggerStep => ({
  id: 'trigger',
  kind: 'trigger',
  connector: 'core',
  trigger: name,
  params,
});

/** So that a test of failures sees the next try after a second. */
const soon: Retry = { tries: 5, within: { amount: 10, unit: 'seconds' } };

/** A lead named by what came in. The vendor is given two seconds to answer. */
export const createLead = (connectionId: string, path: string): ActionStep => ({
  id: 'lead',
  kind: 'action',
  connector: 'zoho-crm',
  action: 'create-lead',
  connectionId,
  params: { lastName: ref('trigger', path), company: literal('Test') },
  retry: soon,
  timeout: { amount: 2, unit: 'seconds' },
});

/** Sends a request to an address of the test's own. */
export const sendTo = (url: string): ActionStep => ({
  id: 'send',
  kind: 'action',
  connector: 'core',
  action: 'http-request',
  params: { method: literal('POST'), url: literal(url), bodyKind: literal('none'), recognisesKey: literal(true) },
  retry: soon,
});
