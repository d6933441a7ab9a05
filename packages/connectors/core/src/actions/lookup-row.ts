import { AskUser, defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { sentences } from '../sentences.js';

export const lookupRow = defineAction({
  name: 'lookup-row',
  title: { en: 'Find a row in a table', fr: 'Chercher une ligne dans une table' },
  description: {
    en: 'Turns one value into the columns of a lookup table.',
    fr: 'Transforme une valeur en colonnes d’une table de référence.',
  },
  summary: { en: 'for {key}', fr: 'pour {key}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({
    table: z
      .string()
      .min(1)
      .meta(ui({ title: { en: 'Lookup table', fr: 'Table de référence' }, format: 'table' })),
    key: z
      .union([z.string(), z.number()])
      .transform(String)
      .meta(ui({ title: { en: 'Value to find', fr: 'Valeur à chercher' } })),
    ifMissing: z
      .enum(['stop', 'continue'])
      .default('stop')
      .meta(
        ui({
          title: { en: 'If there is no row', fr: 'S’il n’y a pas de ligne' },
          labels: {
            stop: { en: 'This step fails', fr: 'Cette étape échoue' },
            continue: { en: 'Go on with empty data', fr: 'Continuer sans données' },
          },
        }),
      ),
  }),
  output: z.object({
    found: z.boolean().meta(ui({ title: { en: 'Found', fr: 'Trouvée' } })),
    row: z.record(z.string(), z.unknown()).meta(ui({ title: { en: 'Row', fr: 'Ligne' }, columnsOf: 'table' })),
    isDefault: z.boolean().meta(ui({ title: { en: 'Is the default row', fr: 'Est la ligne par défaut' } })),
  }),
  async run({ tables }, { table, key, ifMissing }) {
    const answer = await tables.lookup(table, key);
    if (answer) return { found: !answer.isDefault, row: answer.row, isDefault: answer.isDefault };
    if (ifMissing === 'stop') throw new AskUser('ROW_MISSING', sentences.rowMissing(key), 'key');
    return { found: false, row: {}, isDefault: false };
  },
  examples: {
    good: [
      {
        name: 'the owner of a number',
        params: { table: 'tbl_owners', key: '+33140000001' },
        output: { found: true, row: { owner: 'claire.leroy@example.com' }, isDefault: false },
      },
      {
        name: 'a number that nobody owns',
        params: { table: 'tbl_owners', key: '+33140000009', ifMissing: 'continue' },
        output: { found: false, row: {}, isDefault: false },
      },
    ],
    bad: [{ name: 'no table', params: { table: '', key: '1' }, field: 'table' }],
  },
});
