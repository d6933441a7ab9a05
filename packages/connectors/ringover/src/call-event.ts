import type { ReceivedEvent } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { toE164 } from './phone.js';
import { known, numberOf, textOf, timeOf, yesOf } from './text.js';
import { isObject, type Webhook } from './webhook.js';

/** The output of the call triggers, made of a `call` webhook; its schema is `callOutput`. */
export const callEvent = (trigger: string, webhook: Webhook): ReceivedEvent => {
  const { data } = webhook;
  const outbound = data.direction === 'outbound' || data.direction === 'out';
  const [from, to] = [toE164(data.from_number), toE164(data.to_number)];
  const event = known({
    callId: String(data.call_id ?? data.id ?? ''),
    channelId: textOf(data.channel_id),
    from,
    to,
    direction: outbound ? 'outbound' : 'inbound',
    contactNumber: outbound ? to : from,
    companyNumber: outbound ? from : to,
    startedAt: timeOf(data.start_time) ?? timeOf(webhook.timestamp),
    answeredAt: timeOf(data.answered_time),
    endedAt: timeOf(data.hangup_time),
    durationSeconds: numberOf(data.duration_in_seconds),
    recordingUrl: textOf(data.record),
    internal: yesOf(data.is_internal),
    anonymous: yesOf(data.is_anonymous),
    reason: textOf(data.reason),
    ...ivrOf(data),
    ...userOf(data),
  }) as JsonObject;
  return { trigger, dedupeKey: dedupeKeyOf(webhook), event, keys: keysOf(event) };
};

/** The same happening has the same key, whichever of Ringover's tries brought it. */
const dedupeKeyOf = ({ resource, event, data }: Webhook): string =>
  [resource, event, data.call_id ?? data.id ?? '', data.channel_id ?? ''].map(String).join(':');

export const userOf = (data: JsonObject) => {
  const user = isObject(data.user) ? data.user : {};
  return {
    userId: textOf(data.user_id) ?? textOf(user.user_id),
    userName: [user.firstname, user.lastname].filter(Boolean).join(' ') || undefined,
    userEmail: textOf(user.email)?.toLowerCase(),
  };
};

const ivrOf = (data: JsonObject) => {
  const ivr = yesOf(data.is_ivr) && isObject(data.ivr_data) ? data.ivr_data : {};
  return { ivrName: textOf(ivr.ivr_name) ?? textOf(ivr.scenario_name), ivrNumber: ivr.number ? toE164(ivr.number) : undefined };
};

/** Both numbers and the call: what a waiting run matches, and what people search by. */
export const keysOf = (event: JsonObject): string[] =>
  [event.from, event.to, event.callId].filter((key): key is string => typeof key === 'string' && key !== '' && key !== 'anonymous');
