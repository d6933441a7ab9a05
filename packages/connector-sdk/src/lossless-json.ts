import type { Json } from '@navette/flow';

/** A number outside quotes with 16 digits or more: only then is the slow way needed. Strings rarely look like it, and cost only time. */
const perhapsLong = /(?:^|[:[,\s])-?\d{16}/;
const stringOrNumber = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * `JSON.parse`, but integers beyond 2^53 are kept as text: `{"call_id":1234567890987654400}` → `{ call_id: '1234567890987654400' }`.
 * Vendors use such ids, and a rounded id is another record's id. Throws SyntaxError like `JSON.parse`.
 */
export const parseJson = (text: string): Json => {
  const parsed = JSON.parse(text) as Json;
  if (!perhapsLong.test(text)) return parsed;
  return JSON.parse(text.replace(stringOrNumber, quoteLongInteger)) as Json;
};

const quoteLongInteger = (token: string): string =>
  /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token)) ? `"${token}"` : token;

/** `JSON.stringify`, but a bigint is written as the number it is. Emulators of vendors with long ids answer with it. */
export const stringifyJson = (value: unknown): string => {
  const long: string[] = [];
  const text = JSON.stringify(value, (_key, part) => (typeof part === 'bigint' ? mark(long.push(part.toString()) - 1) : part)) ?? 'null';
  return long.length === 0 ? text : text.replace(/"\\u0001long:(\d+)"/g, (whole, index) => long[Number(index)] ?? whole);
};

/** A control character that no vendor's text starts with marks the places to fill afterwards. */
const mark = (index: number): string => `\u0001long:${index}`;
