import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { voicemailOutput } from '../outputs.js';

/** Comes after `voicemail-left`, with the address of the message and without the numbers. */
export const voicemailAvailable = defineTrigger({
  kind: 'webhook',
  name: 'voicemail-available',
  title: { en: 'Voicemail ready to listen to', fr: 'Message vocal prêt à écouter' },
  summary: { en: 'When a voicemail can be listened to', fr: 'Quand un message vocal peut être écouté' },
  params: z.object({}),
  output: voicemailOutput,
  sample: {
    callId: '1234567890987654400',
    voicemailUrl: 'https://cdn.ringover.com/voicemails/1234567890987654400.mp3',
    durationSeconds: 30,
  },
  identity: 'callId',
});
