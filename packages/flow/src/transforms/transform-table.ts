import { lookup, map, whenEmpty } from './choice-transforms.js';
import { date, moveDateBy } from './date-transforms.js';
import type { TransformDefinition } from './define-transform.js';
import { join, pick, split } from './list-transforms.js';
import { number } from './number-transform.js';
import { phone } from './phone-transform.js';
import { letterCase, part, replace, trim } from './text-transforms.js';

/** Every transform there is. The keys are the names in documents, in the order of the menu; schema, types and lists derive from here. */
export const transforms = {
  trim,
  case: letterCase,
  default: whenEmpty,
  phone,
  date,
  moveDate: moveDateBy,
  number,
  join,
  split,
  pick,
  part,
  replace,
  lookup,
  map,
  // `any`: one table of definitions whose arguments differ; each is tied to its own schema by `defineTransform`.
} satisfies Record<string, TransformDefinition<any>>;

export type TransformName = keyof typeof transforms;
