import type pg from 'pg';
import type { EventStore } from '../store.js';
import { createAcceptor } from './accept-events.js';
import { type EventRow, eventLine } from './event-rows.js';
import { createRefuser } from './refuse-event.js';
import { createRouter } from './route-events.js';

export const createEventStore = (pools: { people: pg.Pool; ingress: pg.Pool; dispatch: pg.Pool }): EventStore => ({
  accept: createAcceptor(pools.ingress),
  refuse: createRefuser(pools.people),
  routeSome: createRouter(pools.dispatch),

  one: async (organisationId, id) => {
    const { rows } = await pools.people.query<EventRow>('SELECT * FROM events WHERE organisation_id = $1 AND id = $2', [
      organisationId,
      id,
    ]);
    return rows[0] && eventLine(rows[0]);
  },

  list: async (organisationId, filter) => {
    const { rows } = await pools.people.query<EventRow>(listEvents, [
      organisationId,
      filter.verdict ?? null,
      filter.query?.trim() || null,
      filter.flowId ?? null,
      filter.before ?? null,
      filter.limit,
    ]);
    return rows.map(eventLine);
  },

  samples: async (organisationId, of, limit) => {
    const { rows } = await pools.people.query<EventRow>(
      `SELECT * FROM events
       WHERE organisation_id = $1 AND connector = $2 AND trigger = $3
         AND ($4::text IS NULL OR connection_id = $4) AND ($5::text IS NULL OR flow_id = $5)
       ORDER BY received_at DESC, id DESC LIMIT $6`,
      [organisationId, of.connector, of.trigger, of.connectionId ?? null, of.flowId ?? null, limit],
    );
    return rows.map(eventLine);
  },
});

/** `before` is the id of the last event of the page before. */
const listEvents = `
  SELECT e.* FROM events e
  WHERE e.organisation_id = $1
    AND ($2::text IS NULL OR e.verdict = $2)
    AND ($3::text IS NULL OR e.id = $3 OR e.about ILIKE '%' || $3 || '%' OR EXISTS (SELECT FROM unnest(e.keys) AS key WHERE key ILIKE '%' || $3 || '%'))
    AND ($4::text IS NULL OR e.flow_id = $4 OR e.reasons @> jsonb_build_array(jsonb_build_object('flowId', $4::text)))
    AND ($5::text IS NULL OR (e.received_at, e.id) < (SELECT b.received_at, b.id FROM events b WHERE b.id = $5 AND b.organisation_id = $1))
  ORDER BY e.received_at DESC, e.id DESC
  LIMIT $6`;
