import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';
import { matchesNarrowing } from '../narrowing.js';
import { smsOutput } from '../outputs.js';
import { smsSample } from '../samples.js';
import { numbers, users } from '../trigger-params.js';

export const smsSent = defineTrigger({
  kind: 'webhook',
  name: 'sms-sent',
  title: { en: 'SMS sent', fr: 'SMS envoyé' },
  summary: { en: 'When an SMS is sent from {numbers|any number}', fr: 'Quand un SMS est envoyé depuis {numbers|n’importe quel numéro}' },
  params: z.object({ numbers, users }),
  output: smsOutput,
  sample: { ...smsSample, from: '+33184800001', to: '+33612345678', direction: 'outbound' },
  matches: matchesNarrowing,
  identity: 'from',
});
