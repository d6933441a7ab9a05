import type { ReceivedEvent } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { keysOf, userOf } from './call-event.js';
import { toE164 } from './phone.js';
import { known, textOf, timeOf, yesOf } from './text.js';
import type { Webhook } from './webhook.js';

/** The output of the SMS triggers, made of an `sms` webhook; its schema is `smsOutput`. */
export const smsEvent = (trigger: string, webhook: Webhook): ReceivedEvent => {
  const { data } = webhook;
  const sent = webhook.event === 'sent';
  const [from, to] = [toE164(data.from_number), toE164(data.to_number)];
  const event = known({
    messageId: String(data.message_id ?? data.id ?? ''),
    conversationId: textOf(data.conversation_id),
    from,
    to,
    direction: sent ? 'outbound' : 'inbound',
    contactNumber: sent ? to : from,
    companyNumber: sent ? from : to,
    text: String(data.body ?? ''),
    sentAt: timeOf(data.time) ?? timeOf(webhook.timestamp),
    internal: yesOf(data.is_internal),
    ...userOf(data),
  }) as JsonObject;
  return { trigger, dedupeKey: `sms:${webhook.event}:${data.id ?? data.message_id}`, event, keys: keysOf(event) };
};
