import { defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { numberOfField } from '../number-of-field.js';
import { isObject } from '../webhook.js';

const params = z.object({
  from: z
    .string()
    .min(1)
    .meta(
      ui({
        title: { en: 'Ring first', fr: 'Faire sonner d’abord' },
        help: { en: 'The number of the user who will talk.', fr: 'Le numéro de l’utilisateur qui parlera.' },
        options: 'numbers',
        format: 'phone',
      }),
    ),
  to: z
    .string()
    .min(1)
    .meta(ui({ title: { en: 'Then call', fr: 'Puis appeler' }, format: 'phone' })),
  device: z
    .enum(['ALL', 'APP', 'WEB', 'SIP', 'MOB'])
    .default('ALL')
    .meta(
      ui({
        title: { en: 'Device', fr: 'Appareil' },
        labels: {
          ALL: { en: 'All devices', fr: 'Tous les appareils' },
          APP: { en: 'Application', fr: 'Application' },
          WEB: { en: 'Browser', fr: 'Navigateur' },
          SIP: { en: 'Desk phone', fr: 'Poste fixe' },
          MOB: { en: 'Mobile', fr: 'Mobile' },
        },
      }),
    ),
  timeout: z
    .number()
    .int()
    .min(20)
    .max(300)
    .default(45)
    .meta(ui({ title: { en: 'Let it ring', fr: 'Laisser sonner' }, unit: { en: 'seconds', fr: 'secondes' } })),
});

/** Nothing tells afterwards whether a phone rang, so a lost answer is for a person to decide. */
export const callBack = defineAction({
  name: 'call-back',
  title: { en: 'Call back', fr: 'Rappeler' },
  description: {
    en: 'Rings one of your users, then calls the contact.',
    fr: 'Fait sonner un de vos utilisateurs, puis appelle le contact.',
  },
  summary: { en: '{to}, ringing {from} first', fr: '{to}, en faisant d’abord sonner {from}' },
  effect: 'write',
  idempotency: 'none',
  params,
  output: z.object({
    callId: z.string().meta(ui({ title: { en: 'Call, identifier', fr: 'Appel, identifiant' } })),
    channelId: z.string().meta(ui({ title: { en: 'Channel, identifier', fr: 'Canal, identifiant' } })),
  }),
  run: async ({ http, country }, { from, to, device, timeout }) => {
    const answer = await http.post('/callback', {
      from_number: numberOfField(from, country, 'from'),
      to_number: numberOfField(to, country, 'to'),
      device,
      timeout,
    });
    const data = isObject(answer.data) ? answer.data : {};
    return { callId: String(data.call_id ?? ''), channelId: String(data.channel_id ?? '') };
  },
  examples: {
    good: [
      {
        name: 'from the desk of a colleague',
        params: { from: '+33184800001', to: '+33612345678' },
        output: { callId: '1234567890987654401', channelId: '987654321' },
      },
    ],
    bad: [{ name: 'ringing for a second', params: { from: '+33184800001', to: '+33612345678', timeout: 1 }, field: 'timeout' }],
  },
});
