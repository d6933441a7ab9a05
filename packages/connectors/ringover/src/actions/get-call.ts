import { AskUser, defineAction, ui } from '@navette/connector-sdk';
import { z } from 'zod';
import { callSampleLine, loggedCall, loggedCallOf } from '../call.js';
import { rowsOf } from '../list.js';
import { sentences } from '../sentences.js';
import { isObject } from '../webhook.js';

export const getCall = defineAction({
  name: 'get-call',
  title: { en: 'Get a call', fr: 'Lire un appel' },
  description: { en: 'Reads one call of the log, with its recording.', fr: 'Lit un appel du journal, avec son enregistrement.' },
  summary: { en: '{callId}', fr: '{callId}' },
  effect: 'read',
  idempotency: 'upsert',
  params: z.object({
    callId: z
      .string()
      .regex(/^\d+$/)
      .meta(ui({ title: { en: 'Call, identifier', fr: 'Appel, identifiant' } })),
  }),
  output: loggedCall,
  run: async ({ http }, { callId }) => {
    const { data } = await http.get(`/calls/${callId}`);
    const line = rowsOf(data, 'call_list').at(-1) ?? (isObject(data) && data.call_id !== undefined ? data : undefined);
    if (!line) throw new AskUser('NOT_FOUND', sentences.notFound, 'callId');
    return loggedCallOf(line);
  },
  examples: {
    good: [{ name: 'a missed call', params: { callId: '1234567890987654400' }, output: callSampleLine }],
    bad: [{ name: 'a phone number', params: { callId: '+33612345678' }, field: 'callId' }],
  },
});
