import { parseNumber } from '../evaluate/parse-number.js';
import type { OperatorDefinition } from './define-operator.js';

type Compare = (left: number, ...right: number[]) => boolean;

/** Numbers accept numeric text; what is no number makes the comparison false. */
const comparing =
  (compare: Compare): OperatorDefinition['holds'] =>
  (left, right, { country }) => {
    const numbers = [left, ...right].map((value) => parseNumber(value, country));
    return numbers.every((number) => number !== undefined) && compare(...(numbers as [number, ...number[]]));
  };

const types = ['number'] as const;

export const numberOperators = {
  equals: {
    title: { en: 'is equal to', fr: 'est égal à' },
    types,
    arity: 1,
    holds: comparing((left, right) => left === right),
  },
  differs: {
    title: { en: 'is different from', fr: 'est différent de' },
    types,
    arity: 1,
    holds: comparing((left, right) => left !== right),
  },
  atLeast: {
    title: { en: 'is at least', fr: 'est d’au moins' },
    types,
    arity: 1,
    holds: comparing((left, right = Number.NaN) => left >= right),
  },
  moreThan: {
    title: { en: 'is more than', fr: 'est supérieur à' },
    types,
    arity: 1,
    holds: comparing((left, right = Number.NaN) => left > right),
  },
  atMost: {
    title: { en: 'is at most', fr: 'est d’au plus' },
    types,
    arity: 1,
    holds: comparing((left, right = Number.NaN) => left <= right),
  },
  lessThan: {
    title: { en: 'is less than', fr: 'est inférieur à' },
    types,
    arity: 1,
    holds: comparing((left, right = Number.NaN) => left < right),
  },
  between: {
    title: { en: 'is between', fr: 'est compris entre' },
    sentence: { en: 'is between {1} and {2}', fr: 'est compris entre {1} et {2}' },
    types,
    arity: 2,
    holds: comparing((left, low = Number.NaN, high = Number.NaN) => low <= left && left <= high),
  },
} satisfies Record<string, OperatorDefinition>;
