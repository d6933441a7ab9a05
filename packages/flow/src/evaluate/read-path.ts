import type { Json } from '../json.js';

/** Walks into data. Lists accept an index; whatever is not there is undefined. Own properties only, so `constructor` finds nothing. */
export const readPath = (data: Json | undefined, path: readonly (string | number)[]): Json | undefined =>
  path.reduce<Json | undefined>((at, part) => readPart(at, part), data);

const readPart = (at: Json | undefined, part: string | number): Json | undefined => {
  if (at === undefined || at === null || typeof at !== 'object') return undefined;
  if (Array.isArray(at)) return /^\d+$/.test(String(part)) ? at[Number(part)] : undefined;
  return Object.hasOwn(at, part) ? at[part] : undefined;
};
