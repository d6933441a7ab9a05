import type { ConnectionValues, RawRequest, ReceivedEvent, Receiver } from '@navette/connector-sdk';
import { aftercallEvent } from './aftercall-event.js';
import { callEvent } from './call-event.js';
import { sentences } from './sentences.js';
import { refusalOf } from './signature.js';
import { smsEvent } from './sms-event.js';
import { type Webhook, webhookOf } from './webhook.js';

type Reader = (trigger: string, webhook: Webhook) => ReceivedEvent;

/** Which trigger each webhook of the dashboard starts. What is not here is accepted and starts nothing. */
const table: Record<string, { trigger: string; read: Reader }> = {
  'call/ringing': { trigger: 'call-ringing', read: callEvent },
  'call/answered': { trigger: 'call-answered', read: callEvent },
  'call/missed': { trigger: 'call-missed', read: callEvent },
  'call/hangup': { trigger: 'call-ended', read: callEvent },
  'call/voicemail': { trigger: 'voicemail-left', read: callEvent },
  'sms/received': { trigger: 'sms-received', read: smsEvent },
  'sms/sent': { trigger: 'sms-sent', read: smsEvent },
  'aftercall/record_available': { trigger: 'recording-available', read: aftercallEvent },
  'aftercall/voicemail_available': { trigger: 'voicemail-available', read: aftercallEvent },
};

/** Each section of Developer → Webhooks shows its own key; a section without one uses the key of the call events. */
const keyFor = ({ resource, event }: Webhook, secrets: ConnectionValues): string | undefined => {
  if (resource === 'sms') return secrets.smsKey || secrets.callEventsKey;
  if (resource === 'search') return secrets.contactSearchKey || secrets.callEventsKey;
  if (event === 'contact') return secrets.contactCallKey || secrets.callEventsKey;
  if (event === 'routing' || event === 'ivr_response_code') return secrets.routingKey || secrets.callEventsKey;
  return secrets.callEventsKey;
};

export const receiver: Receiver = {
  addressOf: 'connection',
  verify: (request: RawRequest, secrets: ConnectionValues) => {
    const webhook = webhookOf(request);
    if (!webhook) return sentences.notJson;
    const key = keyFor(webhook, secrets);
    return key ? refusalOf(request, key) : sentences.keyMissing;
  },
  read: (request) => {
    const webhook = webhookOf(request);
    const entry = webhook && table[`${webhook.resource}/${webhook.event}`];
    return entry ? [entry.read(entry.trigger, webhook)] : [];
  },
  setUp: {
    en: 'Ringover only lets you switch on webhooks in its own dashboard: Developer → Webhooks → Calls (or SMS), tick the events, paste this address, and bring back its key into this connection.',
    fr: 'Ringover ne permet d’activer les webhooks que dans son propre Dashboard : Développeur → Webhooks → Appels (ou SMS), cochez les événements, collez cette adresse, puis rapportez sa clé dans cette connexion.',
  },
};
