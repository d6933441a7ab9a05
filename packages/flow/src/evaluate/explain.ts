import type { Condition, Test } from '../condition.js';
import type { Json } from '../json.js';
import type { Scope } from '../scope.js';
import { type AnswerTest, holds } from './holds.js';
import { testHolds } from './test-holds.js';

/** One line of the editor of conditions: ✓ or ✗ with what the data was. */
export type Explanation = { holds: boolean; lines: ExplainedTest[] };
export type ExplainedTest = {
  /** Where the test stands: [1, 0] is the first test of the second member. [] when the condition is a single test. */
  at: number[];
  test: Test;
  holds: boolean;
  /** Null when missing. */
  actual: Json;
  expected: Json[];
};

/** Like `holds`, with every test answered, also those that no longer matter. */
export const explain = (condition: Condition, scope: Scope, answer: AnswerTest = testHolds): Explanation => ({
  holds: holds(condition, scope, answer),
  lines: linesOf(condition, scope, { at: [], answer }),
});

const linesOf = (condition: Condition, scope: Scope, { at, answer }: { at: number[]; answer: AnswerTest }): ExplainedTest[] => {
  if (condition.kind !== 'test') return condition.of.flatMap((each, index) => linesOf(each, scope, { at: [...at, index], answer }));
  const result = answer(condition, scope);
  return [
    { at, test: condition, holds: result.holds, actual: result.actual ?? null, expected: result.expected.map((value) => value ?? null) },
  ];
};
