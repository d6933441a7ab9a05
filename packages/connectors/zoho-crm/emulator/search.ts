import type { Json } from '@navette/flow';
import { matches, type ReadColumn } from './coql/matches.js';
import type { Criterion } from './coql/query.js';

/** Reads `((Email:equals:a@b.fr)and(Last_Name:starts_with:Du))`; undefined for what is no criteria. */
export const parseCriteria = (text: string): Criterion | undefined => {
  const inner = unwrapped(text.trim());
  const split = splitAtTop(inner);
  if (split) {
    const parts = split.parts.map(parseCriteria);
    return parts.every((part) => part !== undefined) ? { kind: split.kind, parts } : undefined;
  }
  const [, column, operator, value] = /^([\w$.]+):(\w+):(.*)$/s.exec(inner) ?? [];
  return column && operator ? criterionOf(column, operator, value ?? '') : undefined;
};

export const matchesCriteria = (criteria: Criterion, read: ReadColumn): boolean => matches(criteria, read);

const criterionOf = (column: string, operator: string, value: string): Criterion | undefined => {
  const compare = (sign: '=' | '!=' | '<' | '>' | '<=' | '>=' | 'like', wanted = value): Criterion => ({
    kind: 'compare',
    column,
    operator: sign,
    value: wanted,
  });
  const [from = '', to = ''] = value.split(',');
  const table: Record<string, () => Criterion> = {
    equals: () => compare('='),
    not_equal: () => compare('!='),
    starts_with: () => compare('like', `${value}%`),
    greater_than: () => compare('>'),
    greater_equal: () => compare('>='),
    less_than: () => compare('<'),
    less_equal: () => compare('<='),
    in: () => ({ kind: 'in', column, values: value.split(','), not: false }),
    between: () => ({ kind: 'between', column, from, to, not: false }),
  };
  return table[operator]?.();
};

/** Takes off one pair of parentheses that encloses everything. */
const unwrapped = (text: string): string => {
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0 && index < text.length - 1) return text;
  }
  return unwrapped(text.slice(1, -1).trim());
};

const splitAtTop = (text: string): { kind: 'and' | 'or'; parts: string[] } | undefined => {
  for (const kind of ['or', 'and'] as const) {
    const parts = partsAtTop(text, kind);
    if (parts.length > 1) return { kind, parts };
  }
  return undefined;
};

const partsAtTop = (text: string, word: string): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0 && text.startsWith(`)${word}(`, index)) {
      parts.push(text.slice(start, index + 1));
      start = index + 1 + word.length;
    }
  }
  return [...parts, text.slice(start)];
};

/** `email`, `phone` and `word` look through every field of their kind. */
export const textMatches = (values: (Json | undefined)[], wanted: string, asPhone: boolean): boolean => {
  const simple = (text: string) => (asPhone ? text.replace(/\D/g, '') : text.toLowerCase());
  return values.some((value) => typeof value === 'string' && simple(value) !== '' && simple(value).includes(simple(wanted)));
};
