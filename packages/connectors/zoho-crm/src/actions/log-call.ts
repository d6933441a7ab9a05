import { defineAction, ui } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { z } from 'zod';
import { createRecord, findCreated } from '../create-record.js';
import { minutesAndSeconds, zohoMoment } from '../dates.js';
import { description, optionalText, otherFields, requiredText } from '../fields.js';
import { filled } from '../filled.js';
import { createdOutput, sampleUrl } from '../outputs.js';
import { ownerOf, ownerParam } from '../owner.js';
import { relatedFields, relatedNames, relatedParams } from '../related.js';

/** Zoho’s name of a field, and the param that fills it. */
const names = {
  Subject: 'subject',
  Call_Type: 'type',
  Call_Start_Time: 'startedAt',
  Call_Duration: 'durationSeconds',
  Owner: 'owner',
  Call_Result: 'result',
  Caller_ID: 'from',
  Dialled_Number: 'to',
  Voice_Recording__s: 'recordingUrl',
  Description: 'description',
  ...relatedNames,
};

const params = z.object({
  subject: requiredText('Subject', 'Objet'),
  type: z.enum(['Inbound', 'Outbound', 'Missed']).meta(
    ui({
      title: { en: 'Kind of call', fr: 'Type d’appel' },
      labels: {
        Inbound: { en: 'Incoming', fr: 'Entrant' },
        Outbound: { en: 'Outgoing', fr: 'Sortant' },
        Missed: { en: 'Missed', fr: 'Manqué' },
      },
    }),
  ),
  startedAt: requiredText('Start of the call', 'Début de l’appel').meta(
    ui({ title: { en: 'Start of the call', fr: 'Début de l’appel' }, format: 'date-time' }),
  ),
  durationSeconds: z
    .number()
    .min(0)
    .default(0)
    .meta(ui({ title: { en: 'Duration', fr: 'Durée' }, unit: { en: 'seconds', fr: 'secondes' } })),
  owner: ownerParam,
  ...relatedParams,
  result: optionalText('Result', 'Résultat', { options: 'callResults' }),
  from: optionalText('Caller', 'Appelant', { format: 'phone' }),
  to: optionalText('Number called', 'Numéro appelé', { format: 'phone' }),
  recordingUrl: optionalText('Recording, address', 'Enregistrement, adresse', { format: 'uri' }),
  description,
  fields: otherFields('callFields', names),
});

export const logCall = defineAction({
  name: 'log-call',
  title: { en: 'Log a call', fr: 'Consigner un appel' },
  description: {
    en: 'Writes a call into the history of a record, with its duration and recording.',
    fr: 'Inscrit un appel dans l’historique d’une fiche, avec sa durée et son enregistrement.',
  },
  summary: { en: '{subject} for {owner|the default owner}', fr: '{subject} pour {owner|le propriétaire par défaut}' },
  effect: 'write',
  writes: { act: 'create', one: { en: 'call', fr: 'appel' }, many: { en: 'calls', fr: 'appels' } },
  idempotency: 'check',
  params,
  output: createdOutput,
  run: async (context, wanted) => {
    const Owner = await ownerOf(context.http, wanted.owner);
    return createRecord(context, 'Calls', { ...fieldsOf(wanted), ...(Owner && { Owner }) }, names);
  },
  check: (context, wanted) => findCreated(context, 'Calls', fieldsOf(wanted)),
  examples: {
    good: [
      {
        name: 'an answered call of a contact',
        params: {
          subject: 'Call of Jean Dupont',
          type: 'Inbound',
          startedAt: '2026-03-02T09:12:04Z',
          durationSeconds: 92,
          relatedModule: 'Contacts',
          relatedId: '5843104000000160001',
        },
        output: { id: '5843104000000200006', url: sampleUrl('Calls', '5843104000000200006') },
      },
    ],
    bad: [{ name: 'an unknown kind', params: { subject: 'Call', type: 'Ringing', startedAt: '2026-03-02T09:12:04Z' }, field: 'type' }],
  },
});

/** An outgoing call that is already over is "completed"; Zoho would take it for a planned one otherwise. */
const fieldsOf = (wanted: z.output<typeof params>): JsonObject =>
  filled({
    ...wanted.fields,
    Subject: wanted.subject,
    Call_Type: wanted.type,
    Call_Start_Time: zohoMoment(wanted.startedAt, 'startedAt'),
    Call_Duration: minutesAndSeconds(wanted.durationSeconds),
    Outgoing_Call_Status: wanted.type === 'Outbound' ? 'Completed' : undefined,
    Call_Result: wanted.result,
    Caller_ID: wanted.from,
    Dialled_Number: wanted.to,
    Voice_Recording__s: wanted.recordingUrl,
    Description: wanted.description,
    ...relatedFields(wanted),
  });
