import type { Json } from '../json.js';

/** "Has no value": missing, null, blank text, an empty list, an empty record. 0 and "no" are values. */
export const isBlank = (value: Json | undefined): value is undefined | null | '' => {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
};
