import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { recordingOutput } from '../outputs.js';

export const recordingAvailable = defineTrigger({
  kind: 'webhook',
  name: 'recording-available',
  title: { en: 'Recording available', fr: 'Enregistrement disponible' },
  summary: { en: 'When the recording of a call is ready', fr: 'Quand l’enregistrement d’un appel est prêt' },
  params: z.object({}),
  output: recordingOutput,
  sample: { callId: '1234567890987654400', recordingUrl: 'https://cdn.ringover.com/records/1234567890987654400.mp3', durationSeconds: 92 },
  identity: 'callId',
});
