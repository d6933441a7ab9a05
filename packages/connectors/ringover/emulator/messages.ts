import type { Conversation, Message } from './records.js';
import { type State, takeId } from './state.js';
import type { Happened } from './webhooks.js';

export type SmsWanted = { from: number; to: number; text: string; direction: 'inbound' | 'outbound' };

/** Writes a message into the conversation of its two numbers, and says what the webhook will tell. */
export const writeMessage = (state: State, wanted: SmsWanted): { conversation: Conversation; message: Message; told: Happened } => {
  const conversation = conversationOf(state, wanted);
  const now = new Date().toISOString();
  const message: Message = {
    id: 1_000_000 + takeId(state),
    buffer: wanted.text,
    is_failed: false,
    direction: wanted.direction,
    is_archived: wanted.direction === 'outbound',
    creation_date: now,
  };
  conversation.messages.unshift(message);
  conversation.update_date = now;
  return { conversation, message, told: tellingOf(state, wanted, conversation, message) };
};

const conversationOf = (state: State, { from, to, direction }: SmsWanted): Conversation => {
  const [company, contact] = direction === 'outbound' ? [from, to] : [to, from];
  const existing = state.conversations.find((one) => one.company === company && one.contact === contact);
  if (existing) return existing;
  const now = new Date().toISOString();
  const fresh: Conversation = { id: 200_000 + takeId(state), company, contact, messages: [], creation_date: now, update_date: now };
  state.conversations.unshift(fresh);
  return fresh;
};

const tellingOf = (state: State, { from, to, text, direction }: SmsWanted, { id, company }: Conversation, message: Message): Happened => {
  const owner = state.numbers.find(({ number }) => number === company)?.user_id;
  const user = state.users.find(({ user_id }) => user_id === owner);
  return {
    resource: 'sms',
    event: direction === 'outbound' ? 'sent' : 'received',
    data: {
      id: `${message.id}-${id}`,
      message_id: message.id,
      conversation_id: id,
      time: Math.floor(Date.parse(message.creation_date) / 1000),
      direction,
      from_number: from,
      to_number: to,
      body: text,
      is_internal: false,
      is_collaborative: false,
      user_id: user?.user_id ?? null,
      ...(user && { user: { user_id: user.user_id, firstname: user.firstname, lastname: user.lastname, email: user.email } }),
    },
  };
};
