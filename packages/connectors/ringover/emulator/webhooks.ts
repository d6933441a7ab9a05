import { stringifyJson } from '@navette/connector-sdk';
import { type EmulatorKit, sendWebhook, type WebhookOutcome } from '@navette/connector-sdk/emulator';
import { CompactSign } from 'jose';
import type { State } from './state.js';

/** What one webhook says, without what each try adds. */
export type Happened = { resource: 'call' | 'aftercall' | 'sms'; event: string; data: Record<string, unknown> };
export type Delivery = WebhookOutcome & { event: string };

/** Posts each in turn to the configured address, signed with JWT HS512, as the dashboard's webhooks are. */
export const deliver = async (kit: EmulatorKit<State>, happened: Happened[]): Promise<Delivery[]> => {
  const { webhook } = kit.state();
  if (!webhook) return [];
  const deliveries: Delivery[] = [];
  for (const one of happened) deliveries.push({ event: one.event, ...(await deliverOne(webhook, one)) });
  return deliveries;
};

const deliverOne = async ({ url, key }: { url: string; key: string }, { resource, event, data }: Happened): Promise<WebhookOutcome> => {
  const timestamp = Date.now() / 1000;
  const bodies = await Promise.all([1, 2, 3, 4].map((attempt) => signed(url, key, { resource, event, timestamp, data, attempt })));
  return sendWebhook({ tries: bodies.length, make: (attempt) => bodies[attempt - 1] ?? { url, body: '' } });
};

/** The token carries the address and the whole event. */
const signed = async (url: string, key: string, payload: Record<string, unknown>) => {
  const claims = new TextEncoder().encode(stringifyJson({ url, payload }));
  const token = await new CompactSign(claims).setProtectedHeader({ alg: 'HS512', typ: 'JWT' }).sign(new TextEncoder().encode(key));
  return { url, headers: { 'x-ringover-webhook-signature': token }, body: stringifyJson(payload) };
};
