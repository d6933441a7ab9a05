import { z } from 'zod';
import { isBlank } from '../evaluate/blank.js';
import { textOf } from '../evaluate/text-of.js';
import type { Json } from '../json.js';
import { ValueError } from '../value-error.js';
import { defineTransform, otherwise, unchanged } from './define-transform.js';

/** Named `default` in documents: data to use when there is none. */
export const whenEmpty = defineTransform({
  title: { en: 'Default if empty', fr: 'Valeur par défaut si vide' },
  args: z.object({ value: z.json() }),
  takes: 'whole',
  apply: (value, args) => (isBlank(value) ? (args.value as Json) : value),
  preview: { args: { value: '(unknown)' }, before: '', after: '(unknown)' },
});

/** A missing key asks for the row of '', so that it reaches the table's default row. */
export const lookup = defineTransform({
  title: { en: 'Look up in a table', fr: 'Chercher dans une table' },
  args: z.object({ table: z.string(), column: z.string() }),
  takes: 'whole',
  apply: (value, { table, column }, scope) => {
    const find = (key: Json | undefined): Json | undefined => {
      const answer = scope.lookup(table, textOf(key));
      return answer && Object.hasOwn(answer.row, column) ? answer.row[column] : undefined;
    };
    return Array.isArray(value) ? value.map((key) => find(key) ?? null) : find(value);
  },
  preview: { args: { table: 'numbers', column: 'owner' }, before: '01 23 45 67 89', after: 'Claire L.' },
});

/** Compares like "is" on text: case and outer spaces do not count. */
export const map = defineTransform({
  title: { en: 'Map values', fr: 'Convertir des valeurs' },
  args: z.object({ pairs: z.array(z.object({ from: z.string(), to: z.json() })), otherwise: z.enum(otherwise) }),
  takes: 'each',
  apply: (value, args) => {
    const folded = fold(textOf(value));
    const pair = args.pairs.find(({ from }) => fold(from) === folded);
    return pair ? (pair.to as Json) : unchanged(value, args.otherwise, () => new ValueError('notInMap', textOf(value)));
  },
  preview: { args: { pairs: [{ from: 'Hot', to: 'Chaud' }], otherwise: 'keep' }, before: 'hot', after: 'Chaud' },
});

const fold = (text: string) => text.trim().toLowerCase();
