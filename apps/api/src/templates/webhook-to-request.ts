import { literal, ref } from '@navette/flow';
import { documentOf } from './document-of.js';
import { Drawing } from './drawing.js';
import type { Template } from './template.js';

export const webhookToRequest: Template = {
  id: 'webhook-to-request',
  title: { en: 'Webhook → web request', fr: 'Webhook → requête web' },
  description: {
    en: 'Whatever arrives at the flow’s address is sent on to an address of yours.',
    fr: 'Ce qui arrive à l’adresse du scénario est transmis à une adresse de votre choix.',
  },
  connections: [],
  connectors: ['core'],
  questions: [
    {
      id: 'url',
      kind: 'text',
      format: 'uri',
      title: { en: 'Where should it be sent?', fr: 'Où faut-il l’envoyer ?' },
      label: { en: 'Web address', fr: 'Adresse web' },
      initial: 'https://example.com/orders',
    },
  ],
  make: (context) =>
    documentOf(
      context,
      Drawing.from({ id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'webhook-received', params: {} }).next({
        id: 'send',
        kind: 'action',
        connector: 'core',
        action: 'http-request',
        params: {
          method: literal('POST'),
          url: literal(context.answers.text('url')),
          bodyKind: literal('json'),
          body: ref('trigger', 'body'),
        },
      }),
    ),
};
