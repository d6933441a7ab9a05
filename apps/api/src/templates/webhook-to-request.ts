import { literal, ref } from '@navette/flow';
import { documentOf } from './document-of.js';
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
  make: (context) =>
    documentOf(
      context,
      [
        { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'webhook-received', params: {} },
        {
          id: 'send',
          kind: 'action',
          connector: 'core',
          action: 'http-request',
          params: {
            method: literal('POST'),
            url: literal('https://example.com/orders'),
            bodyKind: literal('json'),
            body: ref('trigger', 'body'),
          },
        },
      ],
      [{ from: 'trigger', exit: 'next', to: 'send' }],
    ),
};
