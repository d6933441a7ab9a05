import { textOf } from '../evaluate/text-of.js';
import type { Json } from '../json.js';
import { phoneToE164 } from '../phone/phone-to-e164.js';
import type { OperatorDefinition } from './define-operator.js';
import { safePattern } from './safe-pattern.js';
import { foldText, sameText } from './same-text.js';

const types = ['text'] as const;

/** "starts with +33" holds for 06 12 34 56 78 in France. */
const startsWith = (left: Json | undefined, right: string, country: string): boolean => {
  if (foldText(left).startsWith(right)) return true;
  return /^\+\d/.test(right) && (phoneToE164(textOf(left), country)?.startsWith(right.replace(/\s/g, '')) ?? false);
};

/** Text ignores case and outer spaces; phones compare as E.164. */
export const textOperators = {
  is: {
    title: { en: 'is', fr: 'est' },
    types: ['text', 'yesNo'],
    arity: 1,
    holds: (left, [right], { country }) => sameText(left, right, country),
  },
  isNot: {
    title: { en: 'is not', fr: 'n’est pas' },
    types: ['text', 'yesNo'],
    arity: 1,
    holds: (left, [right], { country }) => !sameText(left, right, country),
  },
  contains: {
    title: { en: 'contains', fr: 'contient' },
    types,
    arity: 1,
    holds: (left, [right]) => foldText(left).includes(foldText(right)),
  },
  doesNotContain: {
    title: { en: 'does not contain', fr: 'ne contient pas' },
    types,
    arity: 1,
    holds: (left, [right]) => !foldText(left).includes(foldText(right)),
  },
  startsWith: {
    title: { en: 'starts with', fr: 'commence par' },
    types,
    arity: 1,
    holds: (left, [right], { country }) => startsWith(left, foldText(right), country),
  },
  endsWith: {
    title: { en: 'ends with', fr: 'se termine par' },
    types,
    arity: 1,
    holds: (left, [right]) => foldText(left).endsWith(foldText(right)),
  },
  isOneOf: {
    title: { en: 'is one of', fr: 'est l’un de' },
    sentence: { en: 'is {1}', fr: 'est {1}' },
    types,
    arity: 'many',
    holds: (left, right, { country }) => right.flat().some((item) => sameText(left, item, country)),
  },
  matches: {
    title: { en: 'matches the pattern', fr: 'correspond au motif' },
    types,
    arity: 1,
    holds: (left, [right]) => safePattern(textOf(right))?.test(textOf(left).trim()) ?? false,
  },
} satisfies Record<string, OperatorDefinition>;
