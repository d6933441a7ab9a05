import { defineTrigger, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { formParams } from '../form-params.js';

/** The page at `/forms/…` is drawn from the params, and what is sent is read by `readForm`. */
export const formSubmitted = defineTrigger({
  kind: 'form',
  name: 'form-submitted',
  title: { en: 'Form submitted', fr: 'Formulaire envoyé' },
  summary: { en: 'When somebody sends the form “{heading}”', fr: 'Quand quelqu’un envoie le formulaire « {heading} »' },
  params: formParams,
  output: z.object({
    submittedAt: z.iso.datetime().meta(ui({ title: { en: 'Sent at', fr: 'Envoyé le' }, format: 'date-time' })),
    values: z.record(z.string(), z.unknown()).meta(ui({ title: { en: 'Answers', fr: 'Réponses' } })),
  }),
  sample: {
    submittedAt: '2026-03-02T08:00:00.000Z',
    values: { name: 'Claire Leroy', email: 'claire.leroy@example.com', phone: '+33612345678', message: 'I would like a demonstration.' },
  },
  identity: 'values.email',
});
