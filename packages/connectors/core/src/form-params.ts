import { ui } from '@navette/connector-sdk';
import { z } from 'zod';

export const formFieldTypes = ['text', 'long-text', 'email', 'phone', 'number', 'date', 'choice', 'tick'] as const;

const fieldSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9_]{0,39}$/)
    .meta(
      ui({
        title: { en: 'Identifier', fr: 'Identifiant' },
        help: { en: 'Letters and digits, starting with a small letter.', fr: 'Lettres et chiffres, en commençant par une minuscule.' },
      }),
    ),
  label: z
    .string()
    .min(1)
    .max(120)
    .meta(ui({ title: { en: 'Label', fr: 'Libellé' } })),
  type: z.enum(formFieldTypes).meta(
    ui({
      title: { en: 'Type', fr: 'Type' },
      labels: {
        text: { en: 'Text', fr: 'Texte' },
        'long-text': { en: 'Long text', fr: 'Texte long' },
        email: { en: 'E-mail', fr: 'E-mail' },
        phone: { en: 'Phone', fr: 'Téléphone' },
        number: { en: 'Number', fr: 'Nombre' },
        date: { en: 'Date', fr: 'Date' },
        choice: { en: 'Choice', fr: 'Choix' },
        tick: { en: 'Tick box', fr: 'Case à cocher' },
      },
    }),
  ),
  required: z
    .boolean()
    .default(false)
    .meta(ui({ title: { en: 'Required', fr: 'Obligatoire' } })),
  choices: z
    .array(z.string().min(1).max(120))
    .max(100)
    .default([])
    .meta(ui({ title: { en: 'Choices', fr: 'Choix' }, showIf: { param: 'type', is: ['choice'] } })),
});

/** What the form page asks. */
export const formParams = z.object({
  heading: z
    .string()
    .min(1)
    .max(120)
    .meta(ui({ title: { en: 'Heading', fr: 'Titre' } })),
  introduction: z
    .string()
    .max(2_000)
    .default('')
    .meta(ui({ title: { en: 'Introduction', fr: 'Introduction' }, multiline: true })),
  fields: z
    .array(fieldSchema)
    .min(1)
    .max(50)
    .refine((fields) => new Set(fields.map(({ id }) => id)).size === fields.length, 'two fields have the same identifier')
    .meta(ui({ title: { en: 'Fields', fr: 'Champs' } })),
  thanks: z
    .string()
    .max(500)
    .default('')
    .meta(ui({ title: { en: 'Words after sending', fr: 'Message après l’envoi' }, multiline: true })),
});

export type FormParams = z.output<typeof formParams>;
export type FormField = FormParams['fields'][number];
