import { createHash, randomUUID } from 'node:crypto';
import type { RawRequest, ReceivedEvent } from '@navette/connector-sdk';
import type { Json } from '@navette/flow';
import { keysIn } from './keys-in.js';

/** Headers in which senders give a delivery its own id, best first. */
const idHeaders = ['idempotency-key', 'x-dedupe-key', 'x-request-id', 'webhook-id', 'x-webhook-id', 'x-event-id', 'x-github-delivery'];

/**
 * One delivery is one event. Two deliveries with the same id header are the same event; without such a header every delivery
 * is its own, because two equal bodies may well be two orders of the same thing.
 */
export const webhookEvent = (request: RawRequest, body: Json): ReceivedEvent => ({
  trigger: 'webhook-received',
  dedupeKey: dedupeKeyOf(request.headers),
  event: { body, query: request.query, headers: shownHeaders(request.headers), method: request.method },
  keys: keysIn({ body, query: request.query }),
});

const dedupeKeyOf = (headers: RawRequest['headers']): string => {
  const name = idHeaders.find((header) => headers[header]?.trim());
  if (!name) return `delivery:${randomUUID()}`;
  const value = headers[name]?.trim() ?? '';
  return `${name}:${value.length <= 150 ? value : createHash('sha256').update(value).digest('hex')}`;
};

/** What a flow may want to read; credentials and what proxies add are left out. */
const shownHeaders = (headers: RawRequest['headers']): Record<string, string> => {
  const shown: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && isShown(name)) shown[name] = value.slice(0, 1_000);
  }
  return shown;
};

const isShown = (name: string): boolean =>
  name === 'content-type' ||
  name === 'user-agent' ||
  name === 'idempotency-key' ||
  (name.startsWith('x-') && !/^x-(?:forwarded|real-ip|envoy|amz|cloud)|signature|token|secret|key|auth/.test(name));
