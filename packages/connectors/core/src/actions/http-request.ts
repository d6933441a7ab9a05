import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { refuseIncomplete, requiredForAccess } from '../access.js';
import { askWeb } from '../ask-web.js';
import { requestBody } from '../request-body.js';
import { answerOutput, requestFields, rows } from '../request-params.js';

const { url, ...others } = requestFields;

const fields = z.object({
  url,
  method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']).meta(
    ui({
      title: { en: 'Method', fr: 'Méthode' },
      labels: {
        POST: { en: 'POST (create, send)', fr: 'POST (créer, envoyer)' },
        PUT: { en: 'PUT (replace)', fr: 'PUT (remplacer)' },
        PATCH: { en: 'PATCH (change)', fr: 'PATCH (modifier)' },
        DELETE: { en: 'DELETE (remove)', fr: 'DELETE (supprimer)' },
      },
    }),
  ),
  ...others,
  bodyKind: z
    .enum(['none', 'json-fields', 'form-fields', 'json', 'text'])
    .default('json-fields')
    .meta(
      ui({
        title: { en: 'What to send', fr: 'Contenu à envoyer' },
        labels: {
          none: { en: 'Nothing', fr: 'Rien' },
          'json-fields': { en: 'Fields, as JSON', fr: 'Des champs, en JSON' },
          'form-fields': { en: 'Fields, as a form', fr: 'Des champs, en formulaire' },
          json: { en: 'JSON of your own', fr: 'Votre propre JSON' },
          text: { en: 'Text', fr: 'Du texte' },
        },
        // What a body of DELETE means nobody has said; one without it is what every server takes.
        showIf: { param: 'method', isNot: ['DELETE'] },
      }),
    ),
  bodyFields: rows({ en: 'Fields', fr: 'Champs' }, { param: 'bodyKind', is: ['json-fields', 'form-fields'] }),
  body: z
    .unknown()
    .optional()
    .meta(ui({ title: { en: 'Body', fr: 'Corps' }, multiline: true, format: 'code', showIf: { param: 'bodyKind', is: ['json', 'text'] } })),
  recognisesKey: z
    .boolean()
    .default(false)
    .meta(
      ui({
        title: { en: 'The other side recognises “Idempotency-Key”', fr: 'L’autre côté reconnaît « Idempotency-Key »' },
        help: {
          en: 'Then a request whose answer got lost is sent again safely. Otherwise you are asked what to do.',
          fr: 'Une demande dont la réponse s’est perdue est alors renvoyée sans risque. Sinon, la question vous est posée.',
        },
        showIf: { param: 'method', is: ['POST', 'PATCH'] },
      }),
    ),
});

const params = fields.superRefine(refuseIncomplete).meta({ required: ['method', 'url', ...requiredForAccess] });

/** PUT and DELETE may be repeated by the rules of HTTP; POST and PATCH only when the other side knows our key. */
export const httpRequest = defineAction({
  name: 'http-request',
  title: { en: 'Send a web request', fr: 'Envoyer une requête web' },
  description: { en: 'Sends data to any web address.', fr: 'Envoie des données à une adresse web.' },
  summary: { en: '{method} to {url}', fr: '{method} vers {url}' },
  effect: 'write',
  writes: { act: 'send', one: { en: 'web request', fr: 'requête web' }, many: { en: 'web requests', fr: 'requêtes web' } },
  idempotency: ({ method, recognisesKey }) => {
    if (method === 'PUT' || method === 'DELETE') return 'upsert';
    return recognisesKey ? 'key' : 'none';
  },
  params,
  output: answerOutput,
  async run({ http, idempotencyKey }, wanted) {
    const body = requestBody(wanted);
    return askWeb(http, wanted, { ...body, method: wanted.method, headers: { ...body.headers, 'idempotency-key': idempotencyKey } });
  },
  examples: {
    good: [
      {
        name: 'sends fields as JSON',
        params: { method: 'POST', url: 'https://example.com/orders', bodyFields: [{ name: 'email', value: 'claire.leroy@example.com' }] },
        output: { status: 201, body: { id: 'order-1042' }, headers: { 'content-type': 'application/json' } },
      },
      {
        name: 'removes something',
        params: { method: 'DELETE', url: 'https://example.com/orders/1042', expectedStatuses: [404] },
        output: { status: 204, body: null, headers: {} },
      },
      {
        name: 'to somebody who recognises the key',
        params: { method: 'POST', url: 'https://example.com/payments', bodyKind: 'json', body: '{"amount": 12}', recognisesKey: true },
        output: { status: 200, body: { id: 'payment-7' }, headers: {} },
      },
    ],
    bad: [
      { name: 'a method that only reads', params: { method: 'GET', url: 'https://example.com' }, field: 'method' },
      {
        name: 'a key without the name of its header',
        params: { method: 'POST', url: 'https://example.com', access: 'header', accessSecret: 'key' },
        field: 'accessHeader',
      },
      {
        name: 'a field without a name',
        params: { method: 'POST', url: 'https://example.com', bodyFields: [{ name: '', value: 1 }] },
        field: 'bodyFields',
      },
      {
        name: 'an endless time limit',
        params: { method: 'POST', url: 'https://example.com', timeoutSeconds: 5000 },
        field: 'timeoutSeconds',
      },
    ],
  },
});
