import type { Json } from './json.js';
import type { Literal, Value } from './value.js';

/** What stands for a secret wherever people look. */
export const hiddenSecret = '••••••';

/** What a document holds of a secret: where it is kept, never what it is. `label` is what screens and sentences show. */
export const secretValue = (id: string): Literal => ({ kind: 'literal', value: { secret: id }, label: hiddenSecret });

/** Where the secret is kept; undefined for every other value. Data of a run never counts: it could name somebody else's secret. */
export const secretIdOf = (value: Value | undefined): string | undefined => (value?.kind === 'literal' ? idIn(value.value) : undefined);

const idIn = (json: Json): string | undefined => {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return undefined;
  return Object.keys(json).length === 1 && typeof json.secret === 'string' ? json.secret : undefined;
};
