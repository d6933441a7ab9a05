import type { Json } from '@navette/flow';

/** Text of what is there and undefined for nothing: Ringover leaves out, nulls and empties in turn. */
export const textOf = (value: Json | undefined): string | undefined =>
  value === undefined || value === null || value === '' ? undefined : String(value);

export const numberOf = (value: Json | undefined): number | undefined => {
  const number = typeof value === 'string' ? Number.parseFloat(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
};

/** Ringover writes yes as 1 or true. */
export const yesOf = (value: Json | undefined): boolean => value === 1 || value === true || value === '1';

/** ISO 8601 of Ringover's times: seconds since 1970 with a fraction, or already ISO. */
export const timeOf = (value: Json | undefined): string | undefined => {
  const time = typeof value === 'number' ? new Date(value * 1000) : new Date(textOf(value) ?? Number.NaN);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
};

/** Leaves out what is undefined, so that an output has only what is known. */
export const known = <T extends Record<string, Json | undefined>>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
