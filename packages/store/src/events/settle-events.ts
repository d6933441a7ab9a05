import type pg from 'pg';
import { asJson } from '../database/parameters.js';
import { type Channel, channels } from '../notices.js';
import type { RoutingDecision, StoredEvent } from '../store.js';

/** When each address last heard something. */
const lastHeard = (events: StoredEvent[]): Map<string, Date> => {
  const latest = new Map<string, Date>();
  for (const { source, receivedAt } of events) {
    const id = /^(?:hook|form):(.+)$/.exec(source)?.[1];
    if (id !== undefined && receivedAt >= (latest.get(id) ?? receivedAt)) latest.set(id, receivedAt);
  }
  return latest;
};

/** Every event is routed now, with what became of it; its address has heard it; whoever listens is told. */
export const settleEvents = async (
  client: pg.PoolClient,
  events: StoredEvent[],
  decisions: RoutingDecision[],
  told: Record<Channel, string[]>,
): Promise<void> => {
  const heard = lastHeard(events);
  await client.query({
    name: 'settle-events',
    text: settleStatement,
    values: [
      decisions.map((decision) => decision.eventId),
      decisions.map((decision) => decision.verdict),
      decisions.map((decision) => asJson(decision.reasons)),
      told.work,
      told.live,
      [...heard.keys()],
      [...heard.values()].map((time) => time.toISOString()),
    ],
  });
};

/**
 * What a wait had said of an event before it was routed stays: it has continued a run. The row of an address that another router holds is
 * left to it.
 */
const settleStatement = `
  WITH settled AS (
    UPDATE events e SET routed_at = now(),
      verdict = CASE WHEN u.verdict = 'notRun' AND e.reasons <> '[]' THEN 'continued' ELSE u.verdict END,
      reasons = e.reasons || CASE WHEN e.reasons = '[]' THEN u.reasons::jsonb ELSE
        (SELECT coalesce(jsonb_agg(x), '[]') FROM jsonb_array_elements(u.reasons::jsonb) x WHERE x->>'flowId' <> '') END
    FROM unnest($1::text[], $2::text[], $3::text[]) AS u (id, verdict, reasons) WHERE e.id = u.id
  ), heard AS (
    UPDATE hook_endpoints h SET last_event_at = u.at
    FROM (SELECT id FROM hook_endpoints WHERE id = ANY ($6::text[]) FOR UPDATE SKIP LOCKED) AS free
    JOIN unnest($6::text[], $7::timestamptz[]) AS u (id, at) ON u.id = free.id
    WHERE h.id = free.id AND (h.last_event_at IS NULL OR h.last_event_at < u.at)
  )
  SELECT pg_notify('${channels.work}', payload) FROM unnest($4::text[]) AS payload
  UNION ALL SELECT pg_notify('${channels.live}', payload) FROM unnest($5::text[]) AS payload`;
