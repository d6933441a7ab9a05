import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { smsOutput } from '../outputs.js';
import { smsSample } from '../samples.js';
import { numbers, users } from '../trigger-params.js';

export const smsReceived = defineTrigger({
  kind: 'webhook',
  name: 'sms-received',
  title: { en: 'SMS received', fr: 'SMS reçu' },
  summary: { en: 'When an SMS arrives on {numbers|any number}', fr: 'Quand un SMS arrive sur {numbers|n’importe quel numéro}' },
  params: z.object({ numbers, users }),
  output: smsOutput,
  sample: smsSample,
  matches: matchesNarrowing,
  identity: 'from',
});
