import { z } from 'zod';
import { isBlank } from '../evaluate/blank.js';
import { textOf } from '../evaluate/text-of.js';
import type { Json } from '../json.js';
import { defineTransform } from './define-transform.js';

/** A single thing is a list of one, and a missing one an empty list. */
const listOf = (value: Json | undefined): Json[] => {
  if (Array.isArray(value)) return value;
  return isBlank(value) ? [] : [value];
};

export const join = defineTransform({
  title: { en: 'Join a list', fr: 'Réunir une liste' },
  args: z.object({ with: z.string() }),
  takes: 'whole',
  apply: (value, args) => (value === undefined ? undefined : listOf(value).map(textOf).join(args.with)),
  preview: { args: { with: ' / ' }, before: ['France', 'Belgium'], after: 'France / Belgium' },
});

/** Parts lose their outer spaces and empty ones are left out. A list stays as it is. */
export const split = defineTransform({
  title: { en: 'Split into a list', fr: 'Découper en liste' },
  args: z.object({ on: z.string() }),
  takes: 'whole',
  apply: (value, { on }) => {
    if (value === undefined || Array.isArray(value)) return value;
    const parts = on === '' ? [textOf(value)] : textOf(value).split(on);
    return parts.map((item) => item.trim()).filter((item) => item !== '');
  },
  preview: { args: { on: ';' }, before: 'a@x.fr; b@x.fr', after: ['a@x.fr', 'b@x.fr'] },
});

const words = (value: Json | undefined): string[] => textOf(value).split(/\s+/).filter(Boolean);
const each = (value: Json | undefined, change: (item: Json) => string | undefined): Json | undefined => {
  if (Array.isArray(value)) return value.map((item) => change(item) ?? '');
  return isBlank(value) ? undefined : change(value);
};

const picks = {
  first: (value: Json | undefined) => listOf(value)[0],
  last: (value: Json | undefined) => listOf(value).at(-1),
  count: (value: Json | undefined) => listOf(value).length,
  firstWord: (value: Json | undefined) => each(value, (item) => words(item)[0]),
  lastWord: (value: Json | undefined) => each(value, (item) => words(item).at(-1)),
};

export const pick = defineTransform({
  title: { en: 'First, last or count', fr: 'Premier, dernier ou nombre' },
  args: z.object({ which: z.enum(['first', 'last', 'count', 'firstWord', 'lastWord']) }),
  takes: 'whole',
  apply: (value, { which }) => picks[which](value),
  preview: { args: { which: 'lastWord' }, before: 'Claire Leroy', after: 'Leroy' },
});
