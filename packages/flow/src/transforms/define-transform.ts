import type { z } from 'zod';
import type { Json } from '../json.js';
import type { Scope } from '../scope.js';
import type { Words } from '../words.js';

/** What a transform may know besides its value. */
export type TransformScope = Pick<Scope, 'timeZone' | 'country' | 'calendars' | 'lookup'>;

export type TransformDefinition<A extends z.ZodType = z.ZodType> = {
  title: Words;
  args: A;
  /**
   * `each`: a list is changed item by item, and what is missing stays missing.
   * `whole`: gets the list itself, and undefined when there is nothing.
   */
  takes: 'each' | 'whole';
  /** Throws `ValueError` when the person asked to be strict, `LookupPending` or `CalendarsPending` when something is not loaded; nothing else. */
  apply(value: Json | undefined, args: z.infer<A>, scope: TransformScope): Json | undefined;
  /** Shown in the menu as "before → after", and checked by the tests. Read in Europe/Paris, FR. */
  preview: { args: z.infer<A>; before: Json; after: Json };
};

/** Typed identity: keeps `apply` tied to the schema of its arguments. */
export const defineTransform = <A extends z.ZodType>(definition: TransformDefinition<A>): TransformDefinition<A> => definition;

/** What to do with data that a transform cannot change. */
export const otherwise = ['keep', 'empty', 'fail'] as const;
export type Otherwise = (typeof otherwise)[number];

export const unchanged = (value: Json | undefined, mode: Otherwise, fail: () => Error): Json | undefined => {
  if (mode === 'fail') throw fail();
  return mode === 'keep' ? value : undefined;
};
