import type { Contact, Conversation, LoggedCall, PhoneNumber, User } from './records.js';
import { contacts, numbers, users } from './seed.js';

/** All that the practice account holds. */
export type State = {
  users: User[];
  numbers: PhoneNumber[];
  groups: { group_id: number; name: string; color: string; is_jumper: boolean; total_users_count: number }[];
  tags: { tag_id: number; name: string; color: string | null; description: string }[];
  /** Latest first, as the vendor lists them. */
  calls: LoggedCall[];
  contacts: Contact[];
  conversations: Conversation[];
  /** Developer → Webhooks: where events go, and the key that signs them. */
  webhook?: { url: string; key: string };
  /** Requests a second per key; undefined switches the limit off. */
  perSecond?: number;
  nextId: number;
};

export const seed = (): State => ({
  users: users(),
  numbers: numbers(),
  groups: [
    { group_id: 301, name: 'Sales', color: '#0f7f8c', is_jumper: false, total_users_count: 2 },
    { group_id: 302, name: 'Support', color: '#7a4fd0', is_jumper: true, total_users_count: 1 },
  ],
  tags: [
    { tag_id: 401, name: 'Quote', color: null, description: 'Asks for a quote' },
    { tag_id: 402, name: 'Complaint', color: '#d04f4f', description: 'Is not happy' },
  ],
  calls: [],
  contacts: contacts(),
  conversations: [],
  perSecond: 2,
  // Never again an id that was given before a restart or a reset: the same call twice is one event for whoever listens.
  nextId: Date.now(),
});

/** Ringover's own ids are beyond 2^53: whoever rounds them finds another call. */
export const takeCallId = (state: State): bigint => 1234567890987654400n + BigInt(takeId(state)) * 7n;

export const takeId = (state: State): number => {
  state.nextId += 1;
  return state.nextId;
};
