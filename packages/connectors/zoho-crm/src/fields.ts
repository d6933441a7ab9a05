import { ui } from '@navette/connector-sdk';
import { z } from 'zod';

/** Params that several actions share. */
export const optionalText = (
  en: string,
  fr: string,
  more: { multiline?: boolean; options?: string; format?: 'email' | 'phone' | 'uri' | 'date' | 'date-time' } = {},
) =>
  z
    .string()
    .optional()
    .meta(ui({ title: { en, fr }, ...more }));

export const requiredText = (en: string, fr: string, more: { multiline?: boolean; options?: string; format?: 'phone' } = {}) =>
  z
    .string()
    .trim()
    .min(1)
    .meta(ui({ title: { en, fr }, ...more }));

export const description = optionalText('Description', 'Description', { multiline: true });
export const email = optionalText('E-mail', 'E-mail', { format: 'email' });
export const phone = optionalText('Phone', 'Téléphone', { format: 'phone' });
export const mobile = optionalText('Mobile', 'Mobile', { format: 'phone' });

/** Any other field of the module, by API name. `list`: where its rows come from; `own`: those that the action has a param for. */
export const otherFields = (list: string, own: Record<string, string>) =>
  z
    .record(z.string(), z.json())
    .default({})
    .meta(ui({ title: { en: 'Other fields', fr: 'Autres champs' }, mapping: list, own }));

/** All fields of the chosen module, at least one of them filled. */
export const moduleFields = z
  .record(z.string(), z.json())
  .refine((fields) => Object.keys(fields).length > 0)
  .meta(ui({ title: { en: 'Fields', fr: 'Champs' }, mapping: 'fields' }));

/** Which record an action is about. */
export const recordId = (en: string, fr: string) =>
  z
    .string()
    .regex(/^\d+$/)
    .meta(ui({ title: { en, fr }, identifies: true }));

/** A record identifier that may be left empty, or come empty from a step that found nothing. */
export const optionalId = (en: string, fr: string) =>
  z
    .string()
    .regex(/^\d*$/)
    .optional()
    .meta(ui({ title: { en, fr } }));
