import type { Http } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { rowsOf } from './list.js';
import { samePhone, toE164 } from './phone.js';
import { timeOf } from './text.js';
import { isObject } from './webhook.js';

export type SentMessage = { messageId: string; conversationId: string };

/**
 * Looks for a message that was already sent: same text, to this number, since `since`. Ringover takes no key of ours, so two
 * messages with the same text to the same person within one crash count as one.
 */
export const findSentMessage = async (
  http: Http,
  wanted: { to: string; text: string; since: string },
): Promise<SentMessage | undefined> => {
  for (const conversation of await conversationsWith(http, wanted)) {
    const answer = await http.get(`/conversations/${conversation.id}/messages`, { limit_count: 100 });
    const message = rowsOf(answer.data, 'message_list').find((one) => isOurs(one, wanted));
    if (message) return { messageId: String(message.id), conversationId: String(conversation.id) };
  }
  return undefined;
};

const conversationsWith = async (http: Http, { to, since }: { to: string; since: string }): Promise<JsonObject[]> => {
  const answer = await http.get('/conversations', { limit_count: 100 });
  return rowsOf(answer.data, 'conversation_list').filter((one) => isSince(one.update_date, since) && includes(one, to));
};

const includes = (conversation: JsonObject, number: string): boolean =>
  (Array.isArray(conversation.external) ? conversation.external : []).some(
    (member) => isObject(member) && isObject(member.number) && samePhone(toE164(member.number.e164), number),
  );

const isOurs = (message: JsonObject, { text, since }: { text: string; since: string }): boolean =>
  message.buffer === text && message.is_failed !== true && isSince(message.creation_date, since);

/** Clocks differ: a minute before our intent is still "since". An unreadable date does not rule a message out. */
const isSince = (date: JsonObject[string] | undefined, since: string): boolean => {
  const time = timeOf(date);
  return time === undefined || Date.parse(time) >= Date.parse(since) - 60_000;
};
