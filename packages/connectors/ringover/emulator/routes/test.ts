import type { EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { digitsOf } from '../format.js';
import { makeCall } from '../make-call.js';
import { writeMessage } from '../messages.js';
import type { State } from '../state.js';
import { deliver } from '../webhooks.js';

const number = z.union([z.string(), z.number()]).transform((spelling) => digitsOf(String(spelling)));

const callBody = z.object({
  from: number.default(33612345678),
  to: number.default(33184800001),
  outcome: z.enum(['missed', 'answered', 'voicemail']).default('missed'),
  direction: z.enum(['in', 'out']).default('in'),
  seconds: z.number().int().min(0).default(42),
  /** Makes that many calls, one after the other, each told like the first; the answer is that of the last. */
  count: z.number().int().min(1).max(5000).default(1),
});
const smsBody = z.object({ from: number.default(33612345678), to: number.default(33184800001), text: z.string().min(1) });
const webhookBody = z.object({ url: z.url(), key: z.string().min(1) });
const limitsBody = z.object({ perSecond: z.number().positive().nullable() });

/** What tests and scripts make happen; people use the page. */
export const addTestRoutes = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.post('/__test/call', async ({ body }) => {
    const { count, ...wanted } = callBody.parse(body ?? {});
    for (let made = 1; made < count; made += 1) await makeCall(kit, wanted);
    return makeCall(kit, wanted);
  });
  app.post('/__test/sms', async ({ body }) => {
    const { message, told } = writeMessage(kit.state(), { ...smsBody.parse(body ?? {}), direction: 'inbound' });
    return { messageId: String(message.id), webhooks: await deliver(kit, [told]) };
  });
  app.get('/__test/webhook', async () => kit.state().webhook ?? {});
  app.post('/__test/webhook', async ({ body }) => {
    kit.state().webhook = webhookBody.parse(body);
    return { done: true };
  });
  app.delete('/__test/webhook', async () => {
    delete kit.state().webhook;
    return { done: true };
  });
  app.post('/__test/limits', async ({ body }) => {
    const { perSecond } = limitsBody.parse(body);
    kit.state().perSecond = perSecond ?? undefined;
    return { perSecond };
  });
};
