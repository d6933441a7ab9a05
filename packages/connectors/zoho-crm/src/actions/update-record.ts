import { defineAction } from '@navette/connector-sdk';
import { z } from 'zod';
import { moduleFields, recordId, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { recordUrl } from '../record-url.js';

export const updateRecord = defineAction({
  name: 'update-record',
  title: { en: 'Update a record (any module)', fr: 'Mettre à jour une fiche (tout module)' },
  description: {
    en: 'Writes the fields that you give; the others stay as they are.',
    fr: 'Écrit les champs que vous donnez ; les autres restent tels quels.',
  },
  summary: { en: '{id} in {module}', fr: '{id} dans {module}' },
  effect: 'write',
  writes: { act: 'update', one: { en: 'record', fr: 'fiche' }, many: { en: 'records', fr: 'fiches' } },
  idempotency: 'upsert',
  params: z.object({
    module: requiredText('Module', 'Module', { options: 'modules' }),
    id: recordId('Record, identifier', 'Fiche, identifiant'),
    fields: moduleFields,
  }),
  output: createdOutput,
  run: async ({ http, connection }, { module, id, fields }) => {
    await http.put(`/crm/v8/${module}/${id}`, { data: [filled(fields)] });
    return { id, url: recordUrl(connection, module, id) };
  },
  examples: {
    good: [
      {
        name: 'a lead was contacted',
        params: { module: 'Leads', id: '5843104000000170001', fields: { Lead_Status: 'Contacted' } },
        output: { id: '5843104000000170001', url: sampleUrl('Leads', '5843104000000170001') },
      },
    ],
    bad: [
      {
        name: 'a name instead of an identifier',
        params: { module: 'Leads', id: 'Fontaine', fields: { Lead_Status: 'Contacted' } },
        field: 'id',
      },
    ],
  },
});
