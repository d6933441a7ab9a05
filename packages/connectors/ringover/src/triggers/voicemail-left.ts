import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { callOutput } from '../outputs.js';
import { callSample } from '../samples.js';
import { directionParam, numbers, users } from '../trigger-params.js';

export const voicemailLeft = defineTrigger({
  kind: 'webhook',
  name: 'voicemail-left',
  title: { en: 'Voicemail left', fr: 'Message vocal laissé' },
  summary: {
    en: 'When a caller leaves a voicemail on {numbers|any number}',
    fr: 'Quand un appelant laisse un message vocal sur {numbers|n’importe quel numéro}',
  },
  params: z.object({ numbers, users, direction: directionParam('inbound') }),
  output: callOutput,
  sample: callSample,
  matches: matchesNarrowing,
  identity: 'from',
});
