import type { Condition } from '../condition.js';
import type { Scope } from '../scope.js';
import { testHolds } from './test-holds.js';

/** How one question is answered. */
export type AnswerTest = typeof testHolds;

/** Whether a condition is true. An empty group asks nothing and holds. Throws `LookupPending` only. */
export const holds = (condition: Condition, scope: Scope, answer: AnswerTest = testHolds): boolean => {
  if (condition.kind === 'test') return answer(condition, scope).holds;
  if (condition.of.length === 0) return true;
  const holdsToo = (each: Condition): boolean => holds(each, scope, answer);
  return condition.kind === 'all' ? condition.of.every(holdsToo) : condition.of.some(holdsToo);
};
