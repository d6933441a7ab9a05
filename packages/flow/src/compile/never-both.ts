import type { Condition, Test } from '../condition.js';
import type { Json } from '../json.js';
import type { OperatorDefinition } from '../operators/define-operator.js';
import { operators } from '../operators/operator-table.js';
import { foldText, sameText } from '../operators/same-text.js';
import { type NumberRange, numberRange } from './number-range.js';
import { jsonOf } from './view-of.js';

/** A test with the place at which it stands in its condition, such as `of.0.of.1`; [] is the condition itself. */
export type PlacedTest = { test: Test; at: (string | number)[] };

/** Tests that all have to be true at once: those of an "all" group and of "all" groups within it. */
export const requiredTests = (condition: Condition | undefined, at: (string | number)[] = []): PlacedTest[] => {
  if (!condition) return [];
  if (condition.kind === 'test') return [{ test: condition, at }];
  if (condition.kind === 'any' && condition.of.length > 1) return [];
  return condition.of.flatMap((part, index) => requiredTests(part, [...at, 'of', index]));
};

/** Whether no data can pass both tests. False whenever that depends on the data of a run. */
export const neverBoth = (a: Test, b: Test, country: string): boolean => {
  if (JSON.stringify(a.left) !== JSON.stringify(b.left)) return false;
  if (a.operator === 'hasNoValue' || b.operator === 'hasNoValue') return needsValue(a) || needsValue(b);
  if ((a.operator === 'isYes' && b.operator === 'isNo') || (a.operator === 'isNo' && b.operator === 'isYes')) return true;
  const ranges = [numberRange(a, country), numberRange(b, country)] as const;
  if (ranges[0] && ranges[1]) return areApart(ranges[0], ranges[1]);
  return isOther(a, b, country) || isOther(b, a, country);
};

const needsValue = ({ operator }: Test): boolean => !(operators[operator] as OperatorDefinition).asksAboutMissing;

const areApart = (a: NumberRange, b: NumberRange): boolean => isBelow(a, b) || isBelow(b, a);
const isBelow = (low: NumberRange, high: NumberRange): boolean =>
  low.to < high.from || (low.to === high.from && (low.without === 'to' || high.without === 'from'));

/** "is France" beside "is Belgium", "is one of Belgium, Spain" or "is not France". */
const isOther = (a: Test, b: Test, country: string): boolean => {
  const [only, others] = [a.operator === 'is' ? choicesOf(a) : undefined, choicesOf(b)];
  if (!only || !others || only.length !== 1) return false;
  const isAmong = others.some((other) => sameText(only[0], other, country));
  if (b.operator === 'isNot') return isAmong;
  return (b.operator === 'is' || b.operator === 'isOneOf') && !isAmong;
};

const choicesOf = ({ right }: Test): Json[] | undefined => {
  const choices = right.map(jsonOf);
  return choices.every((choice) => choice !== undefined) ? choices.flat().filter((choice) => foldText(choice) !== '') : undefined;
};
