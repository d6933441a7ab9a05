import { type Json, literal, type Value, valueSchema } from '@navette/flow';

const kinds = ['ref', 'text', 'list', 'fields'];

/** Plain data as it is; what holds pills as the document keeps it, `{ "kind": "ref", … }`. */
export const jsonTextOfValue = (value: Value | undefined): string => {
  if (value === undefined) return '';
  return JSON.stringify(value.kind === 'literal' ? value.value : value, null, 2);
};

/** Null: not JSON. Nothing typed empties the field. */
export const valueOfJsonText = (text: string): { value: Value | undefined } | null => {
  if (text.trim() === '') return { value: undefined };
  try {
    const json = JSON.parse(text) as Json;
    return { value: asValue(json) ?? literal(json) };
  } catch {
    return null;
  }
};

/** A record that the document would keep as a value with pills is one. */
const asValue = (json: Json): Value | undefined => {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !kinds.includes(String(json.kind))) return undefined;
  return valueSchema.safeParse(json).data;
};
