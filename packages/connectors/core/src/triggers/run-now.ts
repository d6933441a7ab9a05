import { defineTrigger } from '@navette/connector-sdk';
import { z } from 'zod';

/** Started by a person, by the API, or by another flow; its data is whatever they gave. */
export const runNow = defineTrigger({
  kind: 'manual',
  name: 'run-now',
  title: { en: 'Run now', fr: 'Exécuter maintenant' },
  summary: { en: 'When somebody or another flow starts it', fr: 'Quand une personne ou un autre scénario le lance' },
  params: z.object({}),
  output: z.looseObject({}),
  sample: { email: 'claire.leroy@example.com', name: 'Claire Leroy' },
  identity: 'email',
});
