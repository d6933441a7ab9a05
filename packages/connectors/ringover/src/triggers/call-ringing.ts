import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { callOutput } from '../outputs.js';
import { callSample } from '../samples.js';
import { directionParam, numbers, users } from '../trigger-params.js';

export const callRinging = defineTrigger({
  kind: 'webhook',
  name: 'call-ringing',
  title: { en: 'Call ringing', fr: 'Appel qui sonne' },
  summary: { en: 'When a call rings on {numbers|any number}', fr: 'Quand un appel sonne sur {numbers|n’importe quel numéro}' },
  params: z.object({ numbers, users, direction: directionParam('any') }),
  output: callOutput,
  sample: callSample,
  matches: matchesNarrowing,
  identity: 'from',
});
