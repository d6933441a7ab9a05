import { ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { accessFields } from './access.js';

/** Rows of name and value: headers, query parameters, fields of a body. */
export const rows = (title: { en: string; fr: string }, showIf?: { param: string; is: string[] }) =>
  z
    .array(
      z.object({
        name: z
          .string()
          .min(1)
          .meta(ui({ title: { en: 'Name', fr: 'Nom' } })),
        value: z
          .union([z.string(), z.number(), z.boolean(), z.null()])
          .transform((value) => value ?? '')
          .meta(ui({ title: { en: 'Value', fr: 'Valeur' } })),
      }),
    )
    .default([])
    .meta(ui({ title, showIf }));

/** What both web requests ask. */
export const requestFields = {
  url: z
    .string()
    .min(1)
    .meta(
      ui({
        title: { en: 'Address', fr: 'Adresse' },
        placeholder: { en: 'https://example.com/orders', fr: 'https://example.com/orders' },
        format: 'uri',
      }),
    ),
  ...accessFields,
  query: rows({ en: 'Query parameters', fr: 'Paramètres d’adresse' }),
  headers: rows({ en: 'Headers', fr: 'En-têtes' }),
  expectedStatuses: z
    .array(z.int().min(100).max(599))
    .default([])
    .meta(
      ui({
        title: { en: 'Other statuses that are fine', fr: 'Autres statuts acceptés' },
        help: {
          en: '200 to 299 always are. With 404 here, an answer “not found” goes on instead of failing.',
          fr: 'De 200 à 299 le sont toujours. Avec 404 ici, une réponse « introuvable » continue au lieu d’échouer.',
        },
      }),
    ),
  timeoutSeconds: z
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta(ui({ title: { en: 'Time limit', fr: 'Délai maximal' }, unit: { en: 'seconds', fr: 'secondes' } })),
};

export const answerOutput = z.object({
  status: z.int().meta(ui({ title: { en: 'Status', fr: 'Statut' } })),
  body: z.unknown().meta(ui({ title: { en: 'Body', fr: 'Corps' } })),
  headers: z.record(z.string(), z.string()).meta(ui({ title: { en: 'Headers', fr: 'En-têtes' } })),
});
