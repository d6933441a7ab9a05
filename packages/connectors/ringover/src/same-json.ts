import type { Json } from '@navette/flow';

/** Same content whatever the order of the keys: a signer may write them in another order than the sender of the body. */
export const sameJson = (one: Json | undefined, other: Json | undefined): boolean =>
  one !== undefined && other !== undefined && canonical(one) === canonical(other);

const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
};
