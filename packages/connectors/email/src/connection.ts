import { AskUser, type ConnectionDefinition, type ConnectionValues, RetryLater, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { openSession } from './open-session.js';
import { practice } from './practice.js';
import { sentences } from './sentences.js';
import { addressOf, serverOf } from './server-of.js';

const text = (
  title: { en: string; fr: string },
  more: { placeholder?: { en: string; fr: string }; help?: { en: string; fr: string } } = {},
) =>
  z
    .string()
    .trim()
    .min(1)
    .meta(ui({ title, ...more }));
const same = (example: string) => ({ en: example, fr: example });

const params = z.object({
  host: text({ en: 'Mail server', fr: 'Serveur de messagerie' }, { placeholder: same('smtp.example.com') }),
  port: z
    .string()
    .trim()
    .regex(/^[1-9]\d{0,4}$/)
    .default('587')
    .meta(ui({ title: { en: 'Port', fr: 'Port' }, help: { en: 'Usually 587, or 465.', fr: 'En général 587, ou 465.' } })),
  security: z
    .enum(['starttls', 'tls', 'none'])
    .default('starttls')
    .meta(
      ui({
        title: { en: 'Encryption', fr: 'Chiffrement' },
        labels: {
          starttls: { en: 'STARTTLS (usual with port 587)', fr: 'STARTTLS (courant avec le port 587)' },
          tls: { en: 'TLS from the start (usual with port 465)', fr: 'TLS dès le début (courant avec le port 465)' },
          none: { en: 'None (inside your own network only)', fr: 'Aucun (dans votre propre réseau seulement)' },
        },
      }),
    ),
  // Not required, since a server inside one's own network may ask for neither; with a default, so that both are seen at once.
  user: z
    .string()
    .trim()
    .default('')
    .meta(
      ui({ title: { en: 'User', fr: 'Utilisateur' }, help: { en: 'Often your e-mail address.', fr: 'Souvent votre adresse e-mail.' } }),
    ),
  password: z
    .string()
    .default('')
    .meta(ui({ title: { en: 'Password', fr: 'Mot de passe' }, secret: true })),
  from: z.email().meta(
    ui({
      title: { en: 'Sender’s address', fr: 'Adresse de l’expéditeur' },
      placeholder: same('sales@example.com'),
      format: 'email',
    }),
  ),
  fromName: text({ en: 'Sender’s name', fr: 'Nom de l’expéditeur' }).optional(),
});

export const connection: ConnectionDefinition = {
  kind: 'key',
  params,
  help: {
    en: 'Your mail provider lists these under “SMTP” or “Send from another app”. Some ask for an app password.',
    fr: 'Votre messagerie les indique sous « SMTP » ou « Envoyer depuis une autre application ». Certaines exigent un mot de passe d’application.',
  },
  baseUrl: addressOf,
  authenticate: () => ({}),
  test: async (http, values) => {
    const session = await openSession(http, serverOf(values)).catch((error: unknown) => {
      throw whileTesting(error, values);
    });
    session.close();
    return { account: values.from ?? '', detail: { en: values.host ?? '', fr: values.host ?? '' } };
  },
  limits: { perSecond: 5, concurrency: 3 },
  practice: (sandboxUrl) => ({ ...practice, host: `${sandboxUrl}/email/smtp` }),
};

/** Whoever types an address wants to hear that nothing is there, not that we keep trying. */
const whileTesting = (error: unknown, { host = '', port = '' }: ConnectionValues): unknown =>
  error instanceof RetryLater && error.code === 'NOT_ANSWERING'
    ? new AskUser('SERVER_AWAY', sentences.serverAway(host, port), 'host', error.details)
    : error;
