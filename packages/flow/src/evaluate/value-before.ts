import type { Json } from '../json.js';
import type { Scope } from '../scope.js';
import { applyTransforms } from '../transforms/apply-transforms.js';
import type { Value } from '../value.js';
import { ValueError } from '../value-error.js';
import { readPath } from './read-path.js';

/**
 * What a pill held before a change. Apps that tell it put a record `previous` beside the data or beside what it stands in:
 * `{ contact: { score: 62 }, previous: { contact: { score: 42 } } }`, or `{ contact: { score: 62, previous: { score: 42 } } }`.
 */
export const valueBefore = (value: Value, scope: Scope): Json | undefined => {
  if (value.kind !== 'ref') return undefined;
  const before = earlierAt(scope.output(value.step), value.path);
  return before === undefined ? undefined : softly(() => applyTransforms(before, value.transforms, scope) ?? null);
};

/** What a strict transform refuses counts as nothing. */
const softly = (compute: () => Json): Json => {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
};

/** Whether the app says anything about what was there before. */
export const tellsBefore = (data: Json | undefined, path: readonly (string | number)[]): boolean =>
  placesOf(path).some(({ beside }) => {
    const previous = readPath(data, [...beside, 'previous']);
    return typeof previous === 'object' && previous !== null;
  });

const earlierAt = (data: Json | undefined, path: readonly (string | number)[]): Json | undefined =>
  placesOf(path)
    .map(({ beside, within }) => readPath(data, [...beside, 'previous', ...within]))
    .find((found) => found !== undefined);

/** The nearest `previous` first. */
const placesOf = (path: readonly (string | number)[]) =>
  path.map((_, index) => ({ beside: path.slice(0, path.length - 1 - index), within: path.slice(path.length - 1 - index) }));
