import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { callOutput } from '../outputs.js';
import { callSample } from '../samples.js';
import { directionParam, numbers, users } from '../trigger-params.js';

const params = z.object({
  numbers,
  users,
  direction: directionParam('inbound', { en: 'Outgoing that nobody answered', fr: 'Sortants restés sans réponse' }),
});

export const callMissed = defineTrigger({
  kind: 'webhook',
  name: 'call-missed',
  title: { en: 'Call missed', fr: 'Appel manqué' },
  summary: {
    en: 'When a call is missed on {numbers|any number}',
    fr: 'Quand un appel est manqué sur {numbers|n’importe quel numéro}',
  },
  params,
  output: callOutput,
  sample: callSample,
  matches: matchesNarrowing,
  identity: 'from',
});
