import type { Test } from '../condition.js';
import type { Json } from '../json.js';
import type { OperatorDefinition } from '../operators/define-operator.js';
import { operators } from '../operators/operator-table.js';
import type { Scope } from '../scope.js';
import type { Value } from '../value.js';
import { ValueError } from '../value-error.js';
import { isBlank } from './blank.js';
import { resolve } from './resolve.js';
import { valueBefore } from './value-before.js';

export type TestResult = { holds: boolean; actual: Json | undefined; expected: (Json | undefined)[] };

/** One question, with the data it was asked about. A missing side, or too few values on the right, makes it false. */
export const testHolds = (test: Test, scope: Scope): TestResult => {
  const actual = softly(test.left, scope);
  const expected = test.right.map((value) => softly(value, scope));
  const operator: OperatorDefinition = operators[test.operator];
  const right = expected.filter((value) => !isBlank(value)) as Json[];
  const wanted = operator.arity === 'many' ? 1 : operator.arity;
  const answerable = (operator.asksAboutMissing || !isBlank(actual)) && right.length >= wanted;
  const before = operator.asksAboutBefore ? valueBefore(test.left, scope) : undefined;
  return { holds: answerable && operator.holds(actual, right, before === undefined ? scope : { ...scope, before }), actual, expected };
};

/** Inside a condition nothing fails: data that a strict transform refuses counts as missing. A row to load still has to be loaded. */
const softly = (value: Value, scope: Scope): Json | undefined => {
  try {
    return resolve(value, scope);
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
};
