import type { ReceivedEvent } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { known, numberOf, textOf } from './text.js';
import type { Webhook } from './webhook.js';

/** `record_available` and `voicemail_available`: an address and a duration, no numbers; "Get a call" tells the rest. */
export const aftercallEvent = (trigger: string, webhook: Webhook): ReceivedEvent => {
  const { data } = webhook;
  const voicemail = webhook.event === 'voicemail_available';
  const callId = String(data.call_id ?? '');
  const event: JsonObject = voicemail
    ? known({ callId, voicemailUrl: textOf(data.voicemail_link), durationSeconds: numberOf(data.voicemail_duration) })
    : known({ callId, recordingUrl: textOf(data.record_link), durationSeconds: numberOf(data.record_duration) });
  const address = event.voicemailUrl ?? event.recordingUrl ?? '';
  return { trigger, dedupeKey: `aftercall:${webhook.event}:${callId}:${address}`, event, keys: [callId] };
};
