import type { Idempotency } from '@navette/flow';
import type { ActionDefinition } from './action.js';

/** What a repeat of this very call does; `params` are parsed. The engine asks this before it sends. */
export const idempotencyOf = (action: ActionDefinition<any, any>, params: unknown): Idempotency =>
  // any: actions of all params
  typeof action.idempotency === 'function' ? action.idempotency(params) : action.idempotency;

/** What the catalogue says of the action as a whole: its answer for the first good example, which is its usual use. */
export const defaultIdempotency = (action: ActionDefinition<any, any>): Idempotency => {
  // any: actions of all params
  const usual = action.examples.good[0];
  return typeof action.idempotency === 'function' ? action.idempotency(action.params.parse(usual?.params)) : action.idempotency;
};
