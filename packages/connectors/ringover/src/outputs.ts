import { ui } from '@navette/connector-sdk';
import { z } from 'zod';

const field = (en: string, fr: string) => ui({ title: { en, fr } });
const phone = (en: string, fr: string) => z.string().meta(ui({ title: { en, fr }, format: 'phone' }));
const moment = (en: string, fr: string) => z.string().meta(ui({ title: { en, fr }, format: 'date-time' }));

const who = {
  userId: z.string().optional().meta(field('User, identifier', 'Utilisateur, identifiant')),
  userName: z.string().optional().meta(field('User, name', 'Utilisateur, nom')),
  userEmail: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'User, e-mail', fr: 'Utilisateur, e-mail' }, format: 'email' })),
};

const direction = z.enum(['inbound', 'outbound']).meta(
  ui({
    title: { en: 'Direction', fr: 'Sens' },
    labels: { inbound: { en: 'Incoming', fr: 'Entrant' }, outbound: { en: 'Outgoing', fr: 'Sortant' } },
  }),
);

/** Who is at the other end and which of the company's numbers, whatever the direction. */
const ends = {
  from: phone('Caller', 'Appelant'),
  to: phone('Number called', 'Numéro appelé'),
  direction,
  contactNumber: phone('Number of the contact', 'Numéro du contact'),
  companyNumber: phone('Number of the company', 'Numéro de l’entreprise'),
};

/** What the call webhooks tell. What Ringover left out is absent. */
export const callOutput = z.object({
  callId: z.string().meta(field('Call, identifier', 'Appel, identifiant')),
  channelId: z.string().optional().meta(field('Channel, identifier', 'Canal, identifiant')),
  ...ends,
  startedAt: moment('Started at', 'Début').optional(),
  answeredAt: moment('Answered at', 'Décroché à').optional(),
  endedAt: moment('Ended at', 'Fin').optional(),
  durationSeconds: z
    .number()
    .optional()
    .meta(ui({ title: { en: 'Duration', fr: 'Durée' }, unit: { en: 'seconds', fr: 'secondes' } })),
  recordingUrl: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Recording, address', fr: 'Enregistrement, adresse' }, format: 'uri' })),
  ...who,
  internal: z.boolean().meta(field('Between colleagues', 'Entre collègues')),
  anonymous: z.boolean().meta(field('Hidden number', 'Numéro masqué')),
  ivrName: z.string().optional().meta(field('Voice menu, name', 'Serveur vocal, nom')),
  ivrNumber: phone('Voice menu, number', 'Serveur vocal, numéro').optional(),
  reason: z.string().optional().meta(field('Reason', 'Motif')),
});

export const smsOutput = z.object({
  messageId: z.string().meta(field('Message, identifier', 'Message, identifiant')),
  conversationId: z.string().optional().meta(field('Conversation, identifier', 'Conversation, identifiant')),
  ...ends,
  from: phone('Sender', 'Expéditeur'),
  to: phone('Recipient', 'Destinataire'),
  text: z.string().meta(ui({ title: { en: 'Text', fr: 'Texte' }, multiline: true })),
  sentAt: moment('Sent at', 'Envoyé à').optional(),
  internal: z.boolean().meta(field('Between colleagues', 'Entre collègues')),
  ...who,
});

export const recordingOutput = z.object({
  callId: z.string().meta(field('Call, identifier', 'Appel, identifiant')),
  recordingUrl: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Recording, address', fr: 'Enregistrement, adresse' }, format: 'uri' })),
  durationSeconds: z
    .number()
    .optional()
    .meta(ui({ title: { en: 'Duration', fr: 'Durée' }, unit: { en: 'seconds', fr: 'secondes' } })),
});

export const voicemailOutput = z.object({
  callId: z.string().meta(field('Call, identifier', 'Appel, identifiant')),
  voicemailUrl: z
    .string()
    .optional()
    .meta(ui({ title: { en: 'Voicemail, address', fr: 'Message vocal, adresse' }, format: 'uri' })),
  durationSeconds: z
    .number()
    .optional()
    .meta(ui({ title: { en: 'Duration', fr: 'Durée' }, unit: { en: 'seconds', fr: 'secondes' } })),
});
