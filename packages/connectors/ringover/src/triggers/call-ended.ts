import { defineTrigger, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { callOutput } from '../outputs.js';
import { callSample } from '../samples.js';
import { directionParam, numbers, users } from '../trigger-params.js';

const params = z.object({
  numbers,
  users,
  direction: directionParam('any'),
  minimumSeconds: z
    .number()
    .int()
    .min(0)
    .default(0)
    .meta(
      ui({
        title: { en: 'At least this long', fr: 'Durée minimale' },
        unit: { en: 'seconds', fr: 'secondes' },
      }),
    ),
});

export const callEnded = defineTrigger({
  kind: 'webhook',
  name: 'call-ended',
  title: { en: 'Call ended', fr: 'Appel terminé' },
  summary: { en: 'When a call ends on {numbers|any number}', fr: 'Quand un appel se termine sur {numbers|n’importe quel numéro}' },
  params,
  output: callOutput,
  sample: {
    ...callSample,
    answeredAt: '2026-03-02T09:12:09.000Z',
    endedAt: '2026-03-02T09:13:41.000Z',
    durationSeconds: 92,
    recordingUrl: 'https://cdn.ringover.com/records/1234567890987654400.mp3',
  },
  matches: matchesNarrowing,
  identity: 'from',
});
