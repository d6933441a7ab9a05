import { refsIn } from '../compile/values-of.js';
import type { Test } from '../condition.js';
import type { LeaveRule } from '../document.js';
import { type ExplainedTest, explain } from '../evaluate/explain.js';
import type { AnswerTest } from '../evaluate/holds.js';
import { testHolds } from '../evaluate/test-holds.js';
import type { StepId } from '../ids.js';
import type { Scope } from '../scope.js';

/** The rule by which a run leaves now, with every line of its condition as it was. `rule`: its place among the trigger's. */
export type Leaving = { rule: number; lines: ExplainedTest[] };

/**
 * Looked at before a run's first step and whenever one has ended. A line that names a step which has not given its data yet is not
 * fulfilled, whatever it asks: "the deal has no value" is about the answer, not about the time before it.
 * Throws `LookupPending` and `CalendarsPending` only.
 */
export const firstToLeave = (rules: LeaveRule[], scope: Scope, hasEnded: (stepId: StepId) => boolean): Leaving | undefined => {
  const answer: AnswerTest = (test, inScope) => {
    const result = testHolds(test, inScope);
    return { ...result, holds: result.holds && stepsIn(test).every(hasEnded) };
  };
  for (const [rule, each] of rules.entries()) {
    if (!('when' in each)) continue;
    const { holds, lines } = explain(each.when, scope, answer);
    if (holds) return { rule, lines };
  }
  return undefined;
};

/** Whether there is anything to look at while the run goes on. */
export const hasLeaveConditions = (rules: LeaveRule[] | undefined): rules is LeaveRule[] => rules?.some((rule) => 'when' in rule) ?? false;

const stepsIn = ({ left, right }: Test): StepId[] => [left, ...right].flatMap((value) => refsIn(value, '').map(({ ref }) => ref.step));
