import { defineAction } from '@navette/connector-sdk';
import { z } from 'zod';
import { refuseIncomplete, requiredForAccess } from '../access.js';
import { askWeb } from '../ask-web.js';
import { answerOutput, requestFields } from '../request-params.js';

export const httpGet = defineAction({
  name: 'http-get',
  title: { en: 'Read a web address', fr: 'Lire une adresse web' },
  description: { en: 'Sends a GET request and gives the answer.', fr: 'Envoie une requête GET et donne la réponse.' },
  summary: { en: 'at {url}', fr: 'à {url}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z
    .object(requestFields)
    .superRefine(refuseIncomplete)
    .meta({ required: ['url', ...requiredForAccess] }),
  output: answerOutput,
  run: ({ http }, params) => askWeb(http, params, { method: 'GET' }),
  examples: {
    good: [
      {
        name: 'reads an order',
        params: { url: 'https://example.com/orders/1042', headers: [{ name: 'Accept-Language', value: 'fr' }] },
        output: { status: 200, body: { id: 'order-1042', total: 129.9 }, headers: { 'content-type': 'application/json' } },
      },
    ],
    bad: [
      { name: 'no address', params: { url: '' }, field: 'url' },
      { name: 'a token that is missing', params: { url: 'https://example.com', access: 'bearer' }, field: 'accessSecret' },
      { name: 'a status that does not exist', params: { url: 'https://example.com', expectedStatuses: [1000] }, field: 'expectedStatuses' },
    ],
  },
});
