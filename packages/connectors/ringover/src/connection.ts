import { type ConnectionDefinition, type ConnectionValues, parseAnswer, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { mapError } from './errors.js';
import { title } from './title.js';

const secret = (en: string, fr: string, help?: { en: string; fr: string }) =>
  ui({ title: { en, fr }, secret: true, ...(help && { help }) });

const params = z.object({
  apiKey: z
    .string()
    .trim()
    .min(1)
    .meta(
      secret('API key', 'Clé d’API', {
        en: 'Ringover dashboard → Developer → API keys. Tick reading of calls and contacts, and sending of SMS.',
        fr: 'Dashboard Ringover → Développeur → Clés d’API. Cochez la lecture des appels et contacts, et l’envoi de SMS.',
      }),
    ),
  callEventsKey: z
    .string()
    .trim()
    .optional()
    .meta(
      secret('Webhook key of “Calls”', 'Clé de webhook « Appels »', {
        en: 'Shown in Developer → Webhooks once you have pasted our address there.',
        fr: 'Affichée dans Développeur → Webhooks après y avoir collé notre adresse.',
      }),
    ),
  smsKey: z
    .string()
    .trim()
    .optional()
    .meta(secret('Webhook key of “SMS”, if it has its own', 'Clé de webhook « SMS », si elle est différente')),
  contactCallKey: z
    .string()
    .trim()
    .optional()
    .meta(secret('Webhook key of “Contact call”, if it has its own', 'Clé de webhook « Contact appelant », si elle est différente')),
  contactSearchKey: z
    .string()
    .trim()
    .optional()
    .meta(secret('Webhook key of “Contact search”, if it has its own', 'Clé de webhook « Recherche de contact », si elle est différente')),
  routingKey: z
    .string()
    .trim()
    .optional()
    .meta(secret('Webhook key of “Smart routing”, if it has its own', 'Clé de webhook « Routage », si elle est différente')),
  baseUrl: z
    .url()
    .optional()
    .meta(
      ui({
        title: { en: 'Address of the API', fr: 'Adresse de l’API' },
        help: {
          en: 'Leave empty: Europe or United States follows from the key.',
          fr: 'Laissez vide : l’Europe ou les États-Unis se déduisent de la clé.',
        },
        format: 'uri',
      }),
    ),
});

/** Keys of American accounts begin with `US_`. */
const baseUrl = ({ baseUrl: own, apiKey = '' }: ConnectionValues): string =>
  own || (apiKey.startsWith('US_') ? 'https://public-api-us.ringover.com/v2' : 'https://public-api.ringover.com/v2');

const team = z.object({ name: z.string().optional(), team_name: z.string().optional(), numbers: z.array(z.unknown()).default([]) });

export const connection: ConnectionDefinition = {
  kind: 'key',
  params,
  help: {
    en: 'In the Ringover dashboard, open Developer → API keys, create a key and paste it here.',
    fr: 'Dans le Dashboard Ringover, ouvrez Développeur → Clés d’API, créez une clé et collez-la ici.',
  },
  baseUrl,
  authenticate: ({ apiKey = '' }) => ({ authorization: apiKey }),
  mapError,
  test: async (http) => {
    const { name, team_name, numbers } = parseAnswer(team, (await http.get('/teams')).data, title);
    const account = name ?? team_name ?? 'Ringover';
    return { account, detail: { en: `${numbers.length} numbers`, fr: `${numbers.length} numéros` } };
  },
  limits: { perSecond: 2, concurrency: 2 },
  practice: (sandboxUrl) => ({ apiKey: practice.apiKey, callEventsKey: practice.webhookKey, baseUrl: `${sandboxUrl}/ringover/v2` }),
};

/** Known to everybody, worth nothing: the practice account accepts this key and signs with that one. */
export const practice = {
  apiKey: 'practice-ringover-key',
  webhookKey: 'practice-ringover-webhook-key-0123456789abcdef0123456789abcdef0123456789',
};
