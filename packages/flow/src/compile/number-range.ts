import type { Test } from '../condition.js';
import { parseNumber } from '../evaluate/parse-number.js';
import { jsonOf } from './view-of.js';

export type NumberRange = { from: number; to: number; without?: 'from' | 'to' };

/** The numbers that pass; undefined when it is no question about numbers, or compares with data. */
export const numberRange = ({ operator, right }: Test, country: string): NumberRange | undefined => {
  const [low, high] = right.map((value) => parseNumber(jsonOf(value) ?? null, country));
  if (low === undefined) return undefined;
  switch (operator) {
    case 'equals':
      return { from: low, to: low };
    case 'atLeast':
      return { from: low, to: Number.POSITIVE_INFINITY };
    case 'moreThan':
      return { from: low, to: Number.POSITIVE_INFINITY, without: 'from' };
    case 'atMost':
      return { from: Number.NEGATIVE_INFINITY, to: low };
    case 'lessThan':
      return { from: Number.NEGATIVE_INFINITY, to: low, without: 'to' };
    case 'between':
      return high === undefined ? undefined : { from: low, to: high };
    default:
      return undefined;
  }
};
