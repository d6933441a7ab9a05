import type { Json } from '@navette/flow';
import type { Criterion, Scalar } from './query.js';

/** Reads one column of a record; lookups by dot. */
export type ReadColumn = (column: string) => Json | undefined;

/** Text compares without case, times as moments; nothing compares with an empty field but `is null`. */
export const matches = (criterion: Criterion, read: ReadColumn): boolean => {
  if (criterion.kind === 'and') return criterion.parts.every((part) => matches(part, read));
  if (criterion.kind === 'or') return criterion.parts.some((part) => matches(part, read));
  const value = scalarOf(read(criterion.column));
  if (criterion.kind === 'null') return (value === undefined) !== criterion.not;
  if (value === undefined) return false;
  if (criterion.kind === 'in') return criterion.values.some((one) => order(value, one) === 0) !== criterion.not;
  if (criterion.kind === 'between') return (order(value, criterion.from) >= 0 && order(value, criterion.to) <= 0) !== criterion.not;
  return compare(criterion.operator, value, criterion.value);
};

const compare = (operator: string, value: Scalar, wanted: Scalar): boolean => {
  if (operator === 'like') return like(String(value), String(wanted));
  if (operator === 'not like') return !like(String(value), String(wanted));
  const result = order(value, wanted);
  if (operator === '=') return result === 0;
  if (operator === '!=') return result !== 0;
  if (operator === '<') return result < 0;
  if (operator === '>') return result > 0;
  return operator === '<=' ? result <= 0 : result >= 0;
};

/** `%` stands for anything, at the ends only. */
const like = (value: string, pattern: string): boolean => {
  const wanted = pattern.replace(/^%|%$/g, '').toLowerCase();
  const text = value.toLowerCase();
  if (pattern.startsWith('%') && pattern.endsWith('%')) return text.includes(wanted);
  if (pattern.startsWith('%')) return text.endsWith(wanted);
  return pattern.endsWith('%') ? text.startsWith(wanted) : text === wanted;
};

/** Negative, zero or positive, as for sorting. */
export const order = (one: Scalar, other: Scalar): number => {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  const [left, right] = [String(one).toLowerCase(), String(other).toLowerCase()];
  if (isTime(left) && isTime(right)) return Date.parse(left) - Date.parse(right);
  return left < right ? -1 : left > right ? 1 : 0;
};

const isTime = (text: string): boolean => /^\d{4}-\d{2}-\d{2}t\d/.test(text);

/** A lookup compares by its id. */
export const scalarOf = (value: Json | undefined): Scalar | undefined => {
  if (value === null || value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.map(String).join(';');
  return typeof value === 'object' ? scalarOf(value.id) : value;
};
