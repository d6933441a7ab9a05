import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { findSentMessage } from '../conversations.js';
import { numberOfField } from '../number-of-field.js';
import { toE164 } from '../phone.js';
import { isObject } from '../webhook.js';

const params = z.object({
  from: z
    .string()
    .min(1)
    .meta(
      ui({
        title: { en: 'From', fr: 'De' },
        help: { en: 'One of your numbers.', fr: 'Un de vos numéros.' },
        options: 'numbers',
        format: 'phone',
      }),
    ),
  to: z
    .string()
    .min(1)
    .meta(ui({ title: { en: 'To', fr: 'À' }, format: 'phone' })),
  text: z
    .string()
    .min(1)
    .max(1530)
    .meta(ui({ title: { en: 'Text', fr: 'Texte' }, multiline: true })),
});

const output = z.object({
  messageId: z.string().meta(ui({ title: { en: 'Message, identifier', fr: 'Message, identifiant' } })),
  conversationId: z.string().meta(ui({ title: { en: 'Conversation, identifier', fr: 'Conversation, identifiant' } })),
});

export const sendSms = defineAction({
  name: 'send-sms',
  title: { en: 'Send an SMS', fr: 'Envoyer un SMS' },
  description: {
    en: 'Sends a text message from one of your Ringover numbers.',
    fr: 'Envoie un message texte depuis un de vos numéros Ringover.',
  },
  summary: { en: 'to {to}, from {from}', fr: 'à {to}, depuis {from}' },
  effect: 'write',
  writes: { act: 'send', one: { en: 'SMS', fr: 'SMS' }, many: { en: 'SMS', fr: 'SMS' } },
  idempotency: 'check',
  params,
  output,
  run: async ({ http, country }, { from, to, text }) => {
    const answer = await http.post('/push/sms', {
      archived_auto: true,
      from_number: numberOfField(from, country, 'from'),
      to_number: numberOfField(to, country, 'to'),
      content: text,
    });
    const data = isObject(answer.data) ? answer.data : {};
    return { messageId: String(data.message_id ?? ''), conversationId: String(data.conv_id ?? '') };
  },
  check: ({ http, country, intendedAt }, { to, text }) =>
    findSentMessage(http, { to: toE164(numberOfField(to, country, 'to')), text, since: intendedAt }),
  examples: {
    good: [
      {
        name: 'a confirmation to a customer',
        params: { from: '+33184800001', to: '06 12 34 56 78', text: 'Bonjour, nous vous rappelons à 14 h.' },
        output: { messageId: '1234567', conversationId: '234567' },
      },
    ],
    bad: [{ name: 'without a text', params: { from: '+33184800001', to: '+33612345678', text: '' }, field: 'text' }],
  },
});
