import { z } from 'zod';
import { textOf } from '../evaluate/text-of.js';
import { defineTransform } from './define-transform.js';

export const trim = defineTransform({
  title: { en: 'Remove outer spaces', fr: 'Retirer les espaces autour' },
  args: z.object({}),
  takes: 'each',
  apply: (value) => textOf(value).trim(),
  preview: { args: {}, before: '  Dupont ', after: 'Dupont' },
});

/** Not the machine's language but Unicode's own rules, so that a run gives the same everywhere. */
const cases = {
  upper: (text: string) => text.toUpperCase(),
  lower: (text: string) => text.toLowerCase(),
  capitals: (text: string) => text.toLowerCase().replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase()),
};

export const letterCase = defineTransform({
  title: { en: 'Upper, lower, Capitals', fr: 'Majuscules, minuscules, Initiales' },
  args: z.object({ to: z.enum(['upper', 'lower', 'capitals']) }),
  takes: 'each',
  apply: (value, { to }) => cases[to](textOf(value)),
  preview: { args: { to: 'capitals' }, before: 'jean-paul DUPONT', after: 'Jean-Paul Dupont' },
});

export const replace = defineTransform({
  title: { en: 'Replace text', fr: 'Remplacer du texte' },
  args: z.object({ find: z.string(), by: z.string() }),
  takes: 'each',
  apply: (value, { find, by }) => (find === '' ? value : textOf(value).replaceAll(find, () => by)),
  preview: { args: { find: '-', by: ' ' }, before: 'FR-2026-11', after: 'FR 2026 11' },
});

/** The whole text when the mark is not in it, before; nothing, after. */
export const part = defineTransform({
  title: { en: 'Part before or after', fr: 'Partie avant ou après' },
  args: z.object({ take: z.enum(['before', 'after']), mark: z.string() }),
  takes: 'each',
  apply: (value, { take, mark }) => {
    const text = textOf(value);
    const at = mark === '' ? -1 : text.indexOf(mark);
    if (at < 0) return take === 'before' ? text : '';
    return take === 'before' ? text.slice(0, at) : text.slice(at + mark.length);
  },
  preview: { args: { take: 'after', mark: '@' }, before: 'j.dupont@acme.fr', after: 'acme.fr' },
});
