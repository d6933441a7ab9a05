import type { Condition } from '../condition.js';
import type { Scope } from '../scope.js';
import { testHolds } from './test-holds.js';

/** Whether a condition is true. An empty group asks nothing and holds. Throws `LookupPending` only. */
export const holds = (condition: Condition, scope: Scope): boolean => {
  if (condition.kind === 'test') return testHolds(condition, scope).holds;
  if (condition.of.length === 0) return true;
  return condition.kind === 'all' ? condition.of.every((each) => holds(each, scope)) : condition.of.some((each) => holds(each, scope));
};
