import { createHash } from 'node:crypto';
import type { RawRequest } from '@navette/connector-sdk';
import type { Json, JsonObject, Words } from '@navette/flow';
import { newId, type Store } from '@navette/store';
import type { FastifyBaseLogger } from 'fastify';
import type { OpenEndpoint } from './endpoint-cache.js';

const windowOf = 60_000;
const mostPerWindow = 20;
const mostCharacters = 4_000;

/**
 * Remembers refused requests, so that Events can say "refused". At most 20 a minute per address: a stranger must not be able to fill
 * the database. Never makes the sender wait, and never changes the answer.
 */
export const createRefusals = ({ store, log }: { store: Store; log: FastifyBaseLogger }) => {
  const counts = new Map<string, { since: number; count: number }>();

  const mayKeep = (id: string): boolean => {
    const now = Date.now();
    const current = counts.get(id);
    if (!current || now - current.since > windowOf) {
      if (counts.size > 5_000) counts.clear();
      counts.set(id, { since: now, count: 1 });
      return true;
    }
    current.count += 1;
    return current.count <= mostPerWindow;
  };

  return {
    keep({ endpoint }: OpenEndpoint, raw: RawRequest, reason: Words): void {
      if (!mayKeep(endpoint.id)) return;
      const event = {
        id: newId(),
        organisationId: endpoint.organisationId,
        source: `hook:${endpoint.id}`,
        dedupeKey: `refused:${createHash('sha256').update(raw.body).digest('hex').slice(0, 32)}:${Date.now()}`,
        connector: endpoint.connector,
        trigger: '',
        ...(endpoint.connectionId && { connectionId: endpoint.connectionId }),
        ...(endpoint.flowId && { flowId: endpoint.flowId }),
        data: shown(raw),
        keys: [],
        about: '',
      };
      store.events.refuse(event, reason).catch((error: unknown) => log.warn({ err: error }, 'a refused request was not kept'));
    },
  };
};

/** What is shown of it: method and body, without headers, which may hold a secret that was nearly right. */
const shown = (raw: RawRequest): JsonObject => {
  const text = raw.body.toString('utf8').slice(0, mostCharacters);
  let body: Json = text;
  try {
    body = JSON.parse(text) as Json;
  } catch {
    // Not JSON, or cut: shown as text.
  }
  return { method: raw.method, body };
};
