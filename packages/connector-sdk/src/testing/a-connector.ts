import { z } from 'zod';
import { defineAction } from '../action.js';
import { type ConnectorDefinition, defineConnector } from '../connector.js';
import { defineTrigger } from '../define-trigger.js';
import { ui } from '../ui.js';

const same = (text: string) => ({ en: text, fr: text });

/** The smallest connector without a finding; tests spoil a part of it. */
export const aConnector = (over: Partial<ConnectorDefinition> = {}): ConnectorDefinition =>
  defineConnector({
    name: 'acme',
    version: '1.0.0',
    title: same('Acme'),
    description: same('Acme'),
    icon: '<svg viewBox="0 0 24 24"/>',
    colour: '#112233',
    connection: {
      kind: 'key',
      params: z.object({
        account: z.string().meta(ui({ title: { en: 'Account', fr: 'Compte' } })),
        apiKey: z.string().meta(ui({ title: { en: 'Key', fr: 'Clé' }, secret: true })),
      }),
      help: { en: 'In Settings.', fr: 'Dans les réglages.' },
      baseUrl: ({ account }) => account ?? '',
      authenticate: ({ apiKey }) => ({ authorization: apiKey ?? '' }),
      test: async () => ({ account: 'Acme' }),
      limits: { perSecond: 50, concurrency: 5 },
    },
    triggers: [aTrigger],
    actions: [anAction],
    options: { users: { load: async () => ({ options: [] }) } },
    ...over,
  });

export const aTrigger = defineTrigger({
  kind: 'manual',
  name: 'pressed',
  title: same('Pressed'),
  summary: { en: 'When pressed', fr: 'Quand on appuie' },
  params: z.object({}),
  output: z.object({ at: z.string() }),
  sample: { at: 'now' },
});

export const anAction = defineAction({
  name: 'send-note',
  title: same('Note'),
  description: same('Note'),
  summary: { en: 'to {user}: {text|nothing}', fr: 'à {user}\u00a0: {text|rien}' },
  effect: 'write',
  idempotency: 'none',
  params: z.object({
    user: z
      .string()
      .min(1)
      .meta(ui({ title: { en: 'User', fr: 'Utilisateur' }, options: 'users' })),
    text: z
      .string()
      .optional()
      .meta(ui({ title: { en: 'Text', fr: 'Texte' }, multiline: true })),
    colour: z
      .enum(['red', 'blue'])
      .default('red')
      .meta(ui({ title: { en: 'Colour', fr: 'Couleur' }, labels: { red: { en: 'Red', fr: 'Rouge' }, blue: { en: 'Blue', fr: 'Bleu' } } })),
  }),
  output: z.object({ id: z.string() }),
  run: async () => ({ id: '1' }),
  examples: {
    good: [{ name: 'a note', params: { user: '1' }, output: { id: '1' } }],
    bad: [{ name: 'nobody', params: { user: '' }, field: 'user' }],
  },
});
