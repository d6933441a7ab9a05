import { type ActionStep, ref, type Step, type Value } from '@navette/flow';

/** Steps that become a flow of their own: what they hand on, and what is used of them. Used by the editor's test and the engine's. */
export const madeFlow = {
  name: 'Look up and order',
  stepIds: ['find', 'order'],
  given: 'claire.leroy@example.com',
};

/** `start`: the pill that the first step uses. `read`: where each step's answer holds what it was given. */
export const stepsInAChain = (action: (id: string, value: Value) => ActionStep, start: string, read: string): Step[] => [
  action('find', ref('trigger', start)),
  action('order', ref('find', read)),
  action('tell', ref('order', read)),
];
