import { boundedNumber, type EmulatorKit } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { formatOf } from '../format.js';
import { says } from '../guard.js';
import { writeMessage } from '../messages.js';
import type { Conversation } from '../records.js';
import type { State } from '../state.js';
import { deliver } from '../webhooks.js';
import { listed } from './account.js';

type SmsBody = { from_number?: number; to_number?: number; content?: string };

export const addMessages = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  app.post<{ Body: SmsBody }>('/push/sms', async ({ body }, reply) => {
    const { from_number: from, to_number: to, content: text } = body;
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to))
      return reply.code(400).send({ error: 'from_number and to_number must be integers' });
    if (!text) return reply.code(400).send({ error: 'content is required' });
    const state = kit.state();
    if (!state.numbers.some(({ number, type }) => number === from && type === 'PHONE')) return says(reply, 401, 'It is not your number');
    const { conversation, message, told } = writeMessage(state, { from: Number(from), to: Number(to), text, direction: 'outbound' });
    void deliver(kit, [told]);
    return { message_id: message.id, conv_id: conversation.id };
  });
  app.get<{ Querystring: { limit_count?: string } }>('/conversations', async ({ query }, reply) => {
    const rows = [...kit.state().conversations].sort((one, other) => other.update_date.localeCompare(one.update_date)).map(described);
    return listed(reply, 'conversation_list', rows.slice(0, boundedNumber(query.limit_count, { usual: 100, least: 1, most: 100 })));
  });
  app.get<{ Params: { id: string } }>('/conversations/:id/messages', async ({ params }, reply) => {
    const conversation = kit.state().conversations.find(({ id }) => String(id) === params.id);
    if (!conversation) return reply.code(404).send({ error: 'Conversation not found' });
    const { messages, id } = conversation;
    return {
      conversation_id: id,
      total_messages_count: messages.length,
      message_list_count: messages.length,
      message_list: messages.slice(0, 100),
    };
  });
};

const described = ({ id, company, contact, messages, creation_date, update_date }: Conversation) => ({
  id,
  type: 'EXTERNAL',
  internal: [{ number: formatOf(company) }],
  external: [{ number: formatOf(contact) }],
  total_messages_count: messages.length,
  last_message: messages[0],
  creation_date,
  update_date,
});
