import { parseJson, type RawRequest } from '@navette/connector-sdk';
import type { Json, JsonObject } from '@navette/flow';

/** What Ringover posts. `attempt` counts its own tries and says nothing about what happened. */
export type Webhook = { resource: string; event: string; timestamp: Json; data: JsonObject };

/** Undefined for what is no Ringover webhook at all. */
export const webhookOf = (request: RawRequest): Webhook | undefined => {
  const body = jsonOf(request.body.toString('utf8'));
  if (!isObject(body) || typeof body.resource !== 'string' || typeof body.event !== 'string') return undefined;
  return { resource: body.resource, event: body.event, timestamp: body.timestamp ?? null, data: isObject(body.data) ? body.data : {} };
};

export const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const jsonOf = (text: string): Json | undefined => {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
};
