import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';

const params = z.object({
  method: z
    .enum(['GET', 'POST', 'PUT', 'DELETE'])
    .default('GET')
    .meta(
      ui({
        title: { en: 'Method', fr: 'Méthode' },
        labels: {
          GET: { en: 'GET (read)', fr: 'GET (lire)' },
          POST: { en: 'POST', fr: 'POST' },
          PUT: { en: 'PUT', fr: 'PUT' },
          DELETE: { en: 'DELETE', fr: 'DELETE' },
        },
      }),
    ),
  path: z
    .string()
    .regex(/^\//)
    .meta(
      ui({
        title: { en: 'Path', fr: 'Chemin' },
        help: { en: 'For example /crm/v8/Leads/deleted', fr: 'Par exemple /crm/v8/Leads/deleted' },
      }),
    ),
  query: z
    .record(z.string(), z.string())
    .default({})
    .meta(ui({ title: { en: 'Query', fr: 'Paramètres' } })),
  body: z
    .json()
    .optional()
    .meta(ui({ title: { en: 'Body', fr: 'Corps' }, format: 'code' })),
});

export const customApiCall = defineAction({
  name: 'custom-api-call',
  title: { en: 'Custom API call', fr: 'Appel d’API personnalisé' },
  description: {
    en: 'Any request to the Zoho CRM API, with this connection’s token.',
    fr: 'N’importe quelle requête à l’API Zoho CRM, avec le jeton de cette connexion.',
  },
  summary: { en: '{method} {path}', fr: '{method} {path}' },
  effect: 'write',
  idempotency: ({ method }) => (method === 'POST' ? 'none' : 'upsert'),
  params,
  output: z.object({
    status: z.number().meta(ui({ title: { en: 'Status', fr: 'Statut' } })),
    headers: z.record(z.string(), z.string()).meta(ui({ title: { en: 'Headers', fr: 'En-têtes' } })),
    body: z
      .json()
      .optional()
      .meta(ui({ title: { en: 'Body', fr: 'Corps' } })),
  }),
  run: async ({ http }, { method, path, query, body }) => {
    const answer = await http.request({ method, path, query, json: body });
    return { status: answer.status, headers: answer.headers, body: answer.data ?? null };
  },
  examples: {
    good: [
      {
        name: 'the organisation',
        params: { path: '/crm/v8/org' },
        output: { status: 200, headers: { 'content-type': 'application/json' }, body: { org: [{ company_name: 'Acme' }] } },
      },
    ],
    bad: [{ name: 'another host', params: { path: 'https://example.com/' }, field: 'path' }],
  },
});
