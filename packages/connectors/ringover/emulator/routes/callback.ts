import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { says } from '../guard.js';
import { makeCall } from '../make-call.js';
import type { State } from '../state.js';

type CallbackBody = { from_number?: number; to_number?: number; timeout?: number; device?: string };

export const addCallback = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.post<{ Body: CallbackBody }>('/callback', async ({ body }, reply) => {
    const { from_number: from = 0, to_number: to = 0, timeout = 45, device = 'ALL' } = body;
    if (!kit.state().numbers.some(({ number }) => number === from)) return says(reply, 401, 'It is not your number');
    if (timeout < 20 || timeout > 300) return reply.code(400).send({ error: 'timeout must be between 20 and 300' });
    if (!['ALL', 'APP', 'WEB', 'SIP', 'MOB'].includes(device)) return reply.code(400).send({ error: 'Unknown device' });
    const told = makeCall(kit, { from, to, outcome: 'answered', direction: 'out', seconds: 30 });
    const [line] = kit.state().calls;
    void told;
    return { call_id: line?.call_id, channel_id: line?.channel_id };
  });
};
