import { createHash } from 'node:crypto';

/**
 * Values as Postgres takes them. It knows no NUL character and no half of a surrogate pair, neither in text nor in jsonb; a vendor may
 * send either. They become U+FFFD here, since an outcome that could never be written would be asked for again for ever.
 */
export const asText = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text);
export const asOptionalText = (text: string | null | undefined): string | null => (text == null ? null : asText(text));

/** Text of an indexed column: an index takes no entry above 2,700 bytes, so what is longer is known by its digest. */
export const asIndexedText = (text: string): string =>
  text.length <= longestIndexed ? asText(text) : `sha256:${createHash('sha256').update(text).digest('hex')}`;
const longestIndexed = 600;

/** JSON text for a `::jsonb` cast; null and undefined are SQL's null. */
export const asJson = (value: unknown): string | null => {
  if (value === null || value === undefined) return null;
  const text = JSON.stringify(value);
  return text.includes('\\u') ? text.replace(unwritable, '$1\\ufffd') : text;
};

/** The same value as Postgres keeps it, for columns that drizzle writes. */
export const writable = <Value>(value: Value): Value => (value == null ? value : (JSON.parse(asJson(value)!) as Value));

/** `JSON.stringify` escapes a surrogate only when it stands alone. An even number of backslashes before it is text about escapes. */
const unwritable = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;

/** An array literal for a `::text[]` cast: rows of a multi-row statement have arrays of different lengths, which Postgres' own cannot. */
export const asTextArray = (items: readonly string[]): string => (items.length === 0 ? '{}' : `{${items.map(quoted).join(',')}}`);

const quoted = (item: string) => `"${asText(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
