import { defineAction } from '@navette/connector-sdk';
import { z } from 'zod';
import { createRecord as create, findCreated, insert } from '../create-record.js';
import { moduleFields, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { knownModules } from '../modules.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { recordUrl } from '../record-url.js';

/** Our mark needs a description to stand in. A custom module may have none: there, a lost answer is decided by a person. */
export const createRecord = defineAction({
  name: 'create-record',
  title: { en: 'Create a record (any module)', fr: 'Créer une fiche (tout module)' },
  description: {
    en: 'Adds a record to any module, custom ones too.',
    fr: 'Ajoute une fiche dans n’importe quel module, même personnalisé.',
  },
  summary: { en: 'in {module}', fr: 'dans {module}' },
  effect: 'write',
  writes: { act: 'create', one: { en: 'record', fr: 'fiche' }, many: { en: 'records', fr: 'fiches' } },
  idempotency: ({ module }) => (knownModules[module]?.hasDescription ? 'check' : 'none'),
  params: z.object({
    module: requiredText('Module', 'Module', { options: 'modules' }),
    fields: moduleFields,
  }),
  output: createdOutput,
  run: async (context, { module, fields }) => {
    if (knownModules[module]?.hasDescription) return create(context, module, filled(fields));
    const id = await insert(context, module, filled(fields));
    return { id, url: recordUrl(context.connection, module, id) };
  },
  check: (context, { module, fields }) => findCreated(context, module, filled(fields)),
  examples: {
    good: [
      {
        name: 'a campaign',
        params: { module: 'Campaigns', fields: { Campaign_Name: 'Spring', Type: 'Email' } },
        output: { id: '5843104000000200007', url: sampleUrl('Campaigns', '5843104000000200007') },
      },
    ],
    bad: [{ name: 'without a field', params: { module: 'Campaigns', fields: {} }, field: 'fields' }],
  },
});
