import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { idOfFirst } from '../create-record.js';
import { isObject } from '../errors.js';
import { moduleFields, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { idField, sampleUrl, urlField } from '../outputs.js';
import { recordUrl } from '../record-url.js';

export const upsertRecord = defineAction({
  name: 'upsert-record',
  title: { en: 'Create or update a record (any module)', fr: 'Créer ou mettre à jour une fiche (tout module)' },
  description: {
    en: 'Updates the record that has the same value in a match field; creates it when there is none.',
    fr: 'Met à jour la fiche qui a la même valeur dans un champ de rapprochement ; la crée s’il n’y en a pas.',
  },
  summary: {
    en: 'in {module}, by {matchFields|the usual match fields}',
    fr: 'dans {module}, par {matchFields|les champs de rapprochement habituels}',
  },
  effect: 'write',
  writes: { act: 'save', one: { en: 'record', fr: 'fiche' }, many: { en: 'records', fr: 'fiches' } },
  idempotency: 'upsert',
  params: z.object({
    module: requiredText('Module', 'Module', { options: 'modules' }),
    matchFields: z
      .array(z.string())
      .default([])
      .meta(
        ui({
          title: { en: 'Match fields', fr: 'Champs de rapprochement' },
          help: { en: 'In this order; the first that matches decides.', fr: 'Dans cet ordre ; le premier qui correspond décide.' },
          options: 'fields',
          identifies: true,
        }),
      ),
    fields: moduleFields,
  }),
  output: z.object({
    id: idField,
    url: urlField,
    outcome: z.enum(['created', 'updated']).meta(
      ui({
        title: { en: 'What was done', fr: 'Ce qui a été fait' },
        labels: { created: { en: 'Created', fr: 'Créée' }, updated: { en: 'Updated', fr: 'Mise à jour' } },
      }),
    ),
    matchedField: z
      .string()
      .optional()
      .meta(ui({ title: { en: 'Field that matched', fr: 'Champ qui a correspondu' } })),
  }),
  run: async ({ http, connection }, { module, matchFields, fields }) => {
    const body = { data: [filled(fields)], ...(matchFields.length > 0 && { duplicate_check_fields: matchFields }) };
    const { data } = await http.post(`/crm/v8/${module}/upsert`, body);
    const id = idOfFirst(data);
    const row = isObject(data) && Array.isArray(data.data) && isObject(data.data[0]) ? data.data[0] : {};
    const outcome = row.action === 'update' ? ('updated' as const) : ('created' as const);
    return {
      id,
      url: recordUrl(connection, module, id),
      outcome,
      ...(row.duplicate_field ? { matchedField: String(row.duplicate_field) } : {}),
    };
  },
  examples: {
    good: [
      {
        name: 'a subscriber, by e-mail',
        params: { module: 'Contacts', matchFields: ['Email'], fields: { Last_Name: 'Dupont', Email: 'jean.dupont@dupont.example' } },
        output: { id: '5843104000000160001', url: sampleUrl('Contacts', '5843104000000160001'), outcome: 'updated', matchedField: 'Email' },
      },
    ],
    bad: [{ name: 'without a module', params: { module: '', fields: { Last_Name: 'Dupont' } }, field: 'module' }],
  },
});
