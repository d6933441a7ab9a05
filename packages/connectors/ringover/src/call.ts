import { ui } from '@navette/connector-sdk';
import type { Json, JsonObject } from '@navette/flow';
import { z } from 'zod';
import { userOf } from './call-event.js';
import { toE164 } from './phone.js';
import { known, numberOf, textOf, timeOf, yesOf } from './text.js';
import { isObject } from './webhook.js';

const field = (en: string, fr: string) => ui({ title: { en, fr } });

/** One line of the call log, as `GET /calls` tells it. */
export const loggedCall = z.object({
  callId: z.string().meta(field('Call, identifier', 'Appel, identifiant')),
  logId: z.string().meta(field('Log line, identifier', 'Ligne du journal, identifiant')),
  from: z.string().meta(ui({ title: { en: 'Caller', fr: 'Appelant' }, format: 'phone' })),
  to: z.string().meta(ui({ title: { en: 'Number called', fr: 'Numéro appelé' }, format: 'phone' })),
  direction: z.enum(['inbound', 'outbound']).meta(
    ui({
      title: { en: 'Direction', fr: 'Sens' },
      labels: { inbound: { en: 'Incoming', fr: 'Entrant' }, outbound: { en: 'Outgoing', fr: 'Sortant' } },
    }),
  ),
  state: z.string().meta(field('State', 'État')),
  answered: z.boolean().meta(field('Answered', 'Décroché')),
  startedAt: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Started at', fr: 'Début' }, format: 'date-time' })),
  answeredAt: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Answered at', fr: 'Décroché à' }, format: 'date-time' })),
  endedAt: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Ended at', fr: 'Fin' }, format: 'date-time' })),
  durationSeconds: z
    .number()
    .optional()
    .meta(ui({ title: { en: 'Duration', fr: 'Durée' }, unit: { en: 'seconds', fr: 'secondes' } })),
  recordingUrl: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Recording, address', fr: 'Enregistrement, adresse' }, format: 'uri' })),
  voicemailUrl: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Voicemail, address', fr: 'Message vocal, adresse' }, format: 'uri' })),
  note: z.string().optional().meta(field('Note', 'Note')),
  tags: z.array(z.string()).meta(field('Tags', 'Étiquettes')),
  userId: z.string().optional().meta(field('User, identifier', 'Utilisateur, identifiant')),
  userName: z.string().optional().meta(field('User, name', 'Utilisateur, nom')),
  userEmail: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'User, e-mail', fr: 'Utilisateur, e-mail' }, format: 'email' })),
  contactName: z.string().optional().meta(field('Contact, name', 'Contact, nom')),
});
export type LoggedCall = z.infer<typeof loggedCall>;

export const loggedCallOf = (line: JsonObject): LoggedCall =>
  known({
    callId: String(line.call_id ?? ''),
    logId: String(line.cdr_id ?? ''),
    from: toE164(line.from_number),
    to: toE164(line.to_number),
    direction: line.direction === 'out' ? 'outbound' : 'inbound',
    state: String(line.last_state ?? ''),
    answered: yesOf(line.is_answered) || timeOf(line.answered_time) !== undefined,
    startedAt: timeOf(line.start_time),
    answeredAt: timeOf(line.answered_time),
    endedAt: timeOf(line.end_time),
    durationSeconds: numberOf(line.incall_duration) ?? numberOf(line.total_duration),
    recordingUrl: textOf(line.record),
    voicemailUrl: textOf(line.voicemail),
    note: textOf(line.note),
    tags: namesOf(line.tags),
    ...userOf(line),
    contactName: isObject(line.contact) ? textOf(line.contact.concat_name) : undefined,
  }) as LoggedCall;

const namesOf = (tags: Json | undefined): string[] =>
  (Array.isArray(tags) ? tags : []).map((tag) => String(isObject(tag) ? tag.name : tag)).filter((name) => name !== '');

export const callSampleLine: LoggedCall = {
  callId: '1234567890987654400',
  logId: '19479175',
  from: '+33612345678',
  to: '+33184800001',
  direction: 'inbound',
  state: 'MISSED',
  answered: false,
  startedAt: '2026-03-02T09:12:04.000Z',
  endedAt: '2026-03-02T09:12:34.000Z',
  durationSeconds: 0,
  tags: [],
  userId: '8001',
  userName: 'Claire Leroy',
  userEmail: 'claire.leroy@acme.example',
};
