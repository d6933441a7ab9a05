import { type ConnectionDefinition, parseAnswer, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { addressesOf, dataCentres, regions } from './data-centres.js';
import { mapError } from './errors.js';
import { practice } from './practice.js';
import { refresh } from './refresh.js';
import { title } from './title.js';

const address = (en: string, fr: string) =>
  z
    .url()
    .optional()
    .meta(
      ui({
        title: { en, fr },
        help: { en: 'Leave empty: it follows from the region.', fr: 'Laissez vide : elle se déduit de la région.' },
        format: 'uri',
      }),
    );

const params = z.object({
  region: z
    .enum(regions)
    .default('eu')
    .meta(
      ui({
        title: { en: 'Region', fr: 'Région' },
        help: { en: 'The end of the address where you sign in to Zoho.', fr: 'La fin de l’adresse où vous vous connectez à Zoho.' },
        labels: Object.fromEntries(regions.map((region) => [region, dataCentres[region].title])),
      }),
    ),
  clientId: z
    .string()
    .trim()
    .min(1)
    .meta(ui({ title: { en: 'Client ID', fr: 'Identifiant client' } })),
  clientSecret: z
    .string()
    .trim()
    .min(1)
    .meta(ui({ title: { en: 'Client secret', fr: 'Secret client' }, secret: true })),
  refreshToken: z
    .string()
    .trim()
    .optional()
    .meta(
      ui({
        title: { en: 'Refresh token', fr: 'Jeton d’actualisation' },
        help: {
          en: 'Signing in to Zoho gives it; or a self client of the API console.',
          fr: 'La connexion à Zoho le donne ; ou un « self client » de la console d’API.',
        },
        secret: true,
      }),
    ),
  baseUrl: address('Address of the API', 'Adresse de l’API'),
  accountsUrl: address('Address of Zoho accounts', 'Adresse des comptes Zoho'),
  webUrl: address('Address of the CRM in the browser', 'Adresse du CRM dans le navigateur'),
});

const currentUser = z.object({ users: z.array(z.object({ full_name: z.string().nullish(), email: z.string() })).min(1) });

export const connection: ConnectionDefinition = {
  kind: 'oauth2',
  params,
  help: {
    en: 'Create a client in the Zoho API console (api-console.zoho.eu), then paste its ID and secret here.',
    fr: 'Créez un client dans la console d’API Zoho (api-console.zoho.eu), puis collez ici son identifiant et son secret.',
  },
  baseUrl: (values) => addressesOf(values).api,
  authenticate: ({ accessToken = '' }) => ({ authorization: `Zoho-oauthtoken ${accessToken}` }),
  mapError,
  refresh,
  /** Without a token yet, it has ended already. */
  expiresAt: ({ accessToken, expiresAt }) => (accessToken ? Number(expiresAt) || undefined : 0),
  test: async (http) => {
    const answer = await http.get('/crm/v8/users', { type: 'CurrentUser' });
    const [user] = parseAnswer(currentUser, answer.data, title).users;
    return { account: user?.email ?? '', detail: { en: user?.full_name ?? '', fr: user?.full_name ?? '' } };
  },
  /** Zoho counts requests under way, 5 to 25 by edition, and credits per day; above its own count it says 429. */
  limits: { perSecond: 50, concurrency: 10 },
  practice: (sandboxUrl) => ({
    region: 'eu',
    ...practice,
    baseUrl: `${sandboxUrl}/zoho-crm`,
    accountsUrl: `${sandboxUrl}/zoho-crm`,
    webUrl: `${sandboxUrl}/zoho-crm`,
  }),
};
