import type { Json, JsonObject } from '../json.js';
import type { Scope } from '../scope.js';
import { applyTransforms } from '../transforms/apply-transforms.js';
import type { Ref, Text, Value } from '../value.js';
import { ValueError } from '../value-error.js';
import { readPath } from './read-path.js';
import { textInHtml } from './text-in-html.js';
import { textOf } from './text-of.js';

/**
 * The data that a value stands for. What is missing is undefined, never an error.
 * Throws `ValueError` (a transform was told to be strict) or `LookupPending` (load the row, then evaluate again); nothing else.
 */
export const resolve = (value: Value, scope: Scope): Json | undefined => {
  switch (value.kind) {
    case 'literal':
      return value.value;
    case 'ref':
      return resolveRef(value, scope);
    case 'text':
      return applyTransforms(joinParts(value, scope), value.transforms, scope);
    case 'list':
      return value.items.map((item) => resolve(item, scope)).filter((item) => item !== undefined);
    case 'fields':
      return present(Object.entries(value.fields), (field) => resolve(field, scope));
  }
};

/** All fields of a step; missing ones are left out. A `ValueError` names the field. */
export const resolveParams = (params: Record<string, Value>, scope: Scope): JsonObject =>
  present(Object.entries(params), (value, name) => {
    try {
      return resolve(value, scope);
    } catch (error) {
      throw error instanceof ValueError ? error.at(name) : error;
    }
  });

/** As text that people read; '' when missing. */
export const resolveText = (value: Value, scope: Scope): string => textOf(resolve(value, scope));

const resolveRef = (ref: Ref, scope: Scope): Json | undefined =>
  applyTransforms(readPath(scope.output(ref.step), ref.path), ref.transforms, scope);

const joinParts = (text: Text, scope: Scope): string =>
  text.parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const shown = textOf(resolveRef(part, scope));
      return text.html ? textInHtml(shown) : shown;
    })
    .join('');

/** `fromEntries` defines own properties, so a field named `__proto__` is only a field. */
const present = (entries: [string, Value][], read: (value: Value, name: string) => Json | undefined): JsonObject =>
  Object.fromEntries(
    entries.map(([name, value]) => [name, read(value, name)] as const).filter((entry): entry is [string, Json] => entry[1] !== undefined),
  );
