import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { callOutput } from '../outputs.js';
import { callSample } from '../samples.js';
import { directionParam, numbers, users } from '../trigger-params.js';

export const callAnswered = defineTrigger({
  kind: 'webhook',
  name: 'call-answered',
  title: { en: 'Call answered', fr: 'Appel décroché' },
  summary: { en: 'When a call is answered on {numbers|any number}', fr: 'Quand un appel est décroché sur {numbers|n’importe quel numéro}' },
  params: z.object({ numbers, users, direction: directionParam('any') }),
  output: callOutput,
  sample: callSample,
  matches: matchesNarrowing,
  identity: 'from',
});
