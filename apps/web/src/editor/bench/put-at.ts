import type { Json, JsonObject } from '@navette/flow';

/** The same data with another value in one place. */
export const putAt = (data: Json, [name, ...rest]: readonly (string | number)[], value: Json): Json => {
  if (name === undefined) return value;
  if (Array.isArray(data)) return data.map((item, index) => (index === name ? putAt(item, rest, value) : item));
  const record: JsonObject = typeof data === 'object' && data !== null ? data : {};
  return { ...record, [name]: putAt(record[name] ?? null, rest, value) };
};
