import type { Test } from '../condition.js';
import { type NumberRange, numberRange } from './number-range.js';

/** Whether whatever passes `from` passes `test` too. False whenever that depends on the data of a run. */
export const follows = (test: Test, from: Test, country: string): boolean => {
  if (JSON.stringify(test.left) !== JSON.stringify(from.left)) return false;
  if (test.operator === from.operator && JSON.stringify(test.right) === JSON.stringify(from.right)) return true;
  const [wide, narrow] = [numberRange(test, country), numberRange(from, country)];
  return wide !== undefined && narrow !== undefined && isWithin(narrow, wide);
};

const isWithin = (narrow: NumberRange, wide: NumberRange): boolean =>
  (narrow.from > wide.from || (narrow.from === wide.from && (wide.without !== 'from' || narrow.without === 'from'))) &&
  (narrow.to < wide.to || (narrow.to === wide.to && (wide.without !== 'to' || narrow.without === 'to')));
