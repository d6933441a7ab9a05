import type { Json } from '../json.js';
import type { Transform } from '../transform.js';
import type { TransformDefinition, TransformScope } from './define-transform.js';
import { transforms } from './transform-table.js';

/**
 * The chain on a pill, left to right. Missing data stays missing unless a transform says otherwise (`default`, `lookup`, `count`).
 * Throws `ValueError` or `LookupPending`, nothing else.
 */
export const applyTransforms = (
  value: Json | undefined,
  chain: readonly Transform[] | undefined,
  scope: TransformScope,
): Json | undefined => (chain ?? []).reduce((at, transform) => applyTransform(at, transform, scope), value);

const applyTransform = (value: Json | undefined, { name, args }: Transform, scope: TransformScope): Json | undefined => {
  // The schema of documents has tied `args` to `name`.
  const { takes, apply } = transforms[name] as TransformDefinition<any>;
  if (takes === 'whole') return apply(value, args, scope);
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) return apply(value, args, scope);
  // An item that comes to nothing is null, so that the others keep their places.
  return value.map((item) => (item === null ? null : (apply(item, args, scope) ?? null)));
};
