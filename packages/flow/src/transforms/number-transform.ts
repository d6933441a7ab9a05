import { z } from 'zod';
import { isBlank } from '../evaluate/blank.js';
import { parseNumber } from '../evaluate/parse-number.js';
import { textOf } from '../evaluate/text-of.js';
import { ValueError } from '../value-error.js';
import { defineTransform } from './define-transform.js';

export const number = defineTransform({
  title: { en: 'Number: round, add', fr: 'Nombre : arrondir, ajouter' },
  args: z.object({ decimals: z.number().int().min(0).max(10).optional(), add: z.number().optional() }),
  takes: 'each',
  apply: (value, { decimals, add = 0 }, { country }) => {
    if (isBlank(value)) return undefined;
    const parsed = parseNumber(value, country);
    const sum = parsed === undefined ? Number.NaN : parsed + add;
    const rounded = decimals === undefined ? sum : round(sum, decimals);
    if (!Number.isFinite(rounded)) throw new ValueError('notANumber', textOf(value));
    return rounded;
  },
  preview: { args: { decimals: 1 }, before: '1 234,56 €', after: 1234.6 },
});

/** Half away from zero on the decimal digits people see: 1.005 to two decimals is 1.01. */
const round = (value: number, decimals: number): number => {
  const digits = String(Math.abs(value));
  if (!Number.isFinite(value) || digits.includes('e')) return Number(value.toFixed(decimals));
  return Math.sign(value) * Number(`${Math.round(Number(`${digits}e${decimals}`))}e-${decimals}`) || 0;
};
