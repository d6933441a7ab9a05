import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { count, found } from '../found.js';
import { query } from '../query.js';

export const queryCoql = defineAction({
  name: 'query-coql',
  title: { en: 'Query with COQL', fr: 'Requête COQL' },
  description: {
    en: 'Runs a query in Zoho’s own language: select … from … where …',
    fr: 'Exécute une requête dans le langage de Zoho : select … from … where …',
  },
  summary: { en: '{query}', fr: '{query}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({
    query: z
      .string()
      .regex(/^\s*select\s/i)
      .meta(
        ui({
          title: { en: 'Query', fr: 'Requête' },
          help: { en: 'The where clause is mandatory; at most 2,000 rows.', fr: 'La clause where est obligatoire ; 2 000 lignes au plus.' },
          multiline: true,
          format: 'code',
        }),
      ),
  }),
  output: z.object({
    found,
    count,
    more: z.boolean().meta(ui({ title: { en: 'There are more', fr: 'Il y en a d’autres' } })),
    rows: z.array(z.record(z.string(), z.json())).meta(ui({ title: { en: 'Rows', fr: 'Lignes' } })),
  }),
  run: async ({ http }, { query: text }) => {
    const { rows, more } = await query(http, text);
    return { found: rows.length > 0, count: rows.length, more, rows };
  },
  examples: {
    good: [
      {
        name: 'leads of one source',
        params: { query: "select Last_Name, Email from Leads where Lead_Source = 'Phone' order by Created_Time desc limit 0, 50" },
        output: {
          found: true,
          count: 1,
          more: false,
          rows: [{ id: '5843104000000170001', Last_Name: 'Fontaine', Email: 'marc@fontaine.example' }],
        },
      },
    ],
    bad: [{ name: 'something else than a query', params: { query: 'delete from Leads' }, field: 'query' }],
  },
});
