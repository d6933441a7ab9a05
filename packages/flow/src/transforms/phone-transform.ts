import { z } from 'zod';
import { isBlank } from '../evaluate/blank.js';
import { textOf } from '../evaluate/text-of.js';
import { parsePhone } from '../phone/phone-number.js';
import { ValueError } from '../value-error.js';
import { defineTransform, otherwise, unchanged } from './define-transform.js';

/** `country` reads numbers without prefix; without it the flow's. */
export const phone = defineTransform({
  title: { en: 'Format a phone number', fr: 'Mettre en forme un numéro de téléphone' },
  args: z.object({
    format: z.enum(['international', 'national']),
    country: z.string().length(2).optional(),
    otherwise: z.enum(otherwise),
  }),
  takes: 'each',
  apply: (value, args, scope) => {
    if (isBlank(value)) return undefined;
    const parsed = parsePhone(textOf(value), args.country ?? scope.country);
    if (!parsed) return unchanged(value, args.otherwise, () => new ValueError('notAPhone', textOf(value)));
    return args.format === 'international' ? parsed.number : parsed.formatNational();
  },
  preview: { args: { format: 'international', otherwise: 'keep' }, before: '33612345678', after: '+33612345678' },
});
