import { defineTrigger, ui } from '@navette/connector-sdk';
import { z } from 'zod';

export const webhookReceived = defineTrigger({
  kind: 'webhook',
  name: 'webhook-received',
  title: { en: 'Webhook received', fr: 'Webhook reçu' },
  summary: { en: 'When a request arrives at this flow’s address', fr: 'Quand une requête arrive à l’adresse de ce scénario' },
  params: z.object({}),
  output: z.object({
    body: z.unknown().meta(ui({ title: { en: 'Body', fr: 'Corps' } })),
    query: z.record(z.string(), z.string()).meta(ui({ title: { en: 'Query', fr: 'Paramètres d’adresse' } })),
    headers: z.record(z.string(), z.string()).meta(ui({ title: { en: 'Headers', fr: 'En-têtes' } })),
    method: z.string().meta(ui({ title: { en: 'Method', fr: 'Méthode' } })),
  }),
  sample: {
    body: { id: 'order-1042', email: 'claire.leroy@example.com', name: 'Claire Leroy', phone: '+33612345678', total: 129.9 },
    query: { source: 'shop' },
    headers: { 'content-type': 'application/json', 'user-agent': 'Shop/2.1' },
    method: 'POST',
  },
  identity: 'body.email',
  threshold: { of: 'body.email' },
});
