import type { Json } from '../json.js';

/** Any data as a person would read it inside a sentence: a missing thing is '', a list its items with commas, a record its JSON. */
export const textOf = (value: Json | undefined): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
