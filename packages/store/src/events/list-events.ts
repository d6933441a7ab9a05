import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { EventStore } from '../store.js';
import { type EventRow, eventLine } from './event-rows.js';
import { keysOf } from './keys-of.js';

type Lists = Pick<EventStore, 'one' | 'list' | 'samples'>;

export const createEventLists = (pool: pg.Pool): Lists => ({
  one: async (organisationId, id) => {
    const { rows } = await pool.query<EventRow>('SELECT * FROM events WHERE organisation_id = $1 AND id = $2', [organisationId, id]);
    return rows[0] && eventLine(rows[0]);
  },

  list: async (organisationId, { verdict, query: asked, flowId, before, limit }) => {
    const query = asked?.trim();
    const keys = query ? await keysOf(drizzle(pool), organisationId, query) : null;
    const pattern = query ? `%${query.replace(/[\\%_]/g, '\\$&')}%` : null;
    const { rows } = await pool.query<EventRow>(listEvents, [
      organisationId,
      verdict ?? null,
      query ?? null,
      pattern,
      keys,
      flowId ?? null,
      before ?? null,
      limit,
    ]);
    return rows.map(eventLine);
  },

  samples: async (organisationId, of, limit) => {
    const { rows } = await pool.query<EventRow>(
      `SELECT * FROM events
       WHERE organisation_id = $1 AND connector = $2 AND trigger = $3
         AND version_id IS NULL AND ($4::text IS NULL OR connection_id = $4) AND ($5::text IS NULL OR flow_id = $5)
       ORDER BY received_at DESC, id DESC LIMIT $6`,
      [organisationId, of.connector, of.trigger, of.connectionId ?? null, of.flowId ?? null, limit],
    );
    return rows.map(eventLine);
  },
});

/** `before` is the id of the last event of the page before. Its time alone is given too, since an index cannot compare with a row. */
const listEvents = `
  SELECT e.* FROM events e
  WHERE e.organisation_id = $1 AND e.version_id IS NULL
    AND ($2::text IS NULL OR e.verdict = $2)
    AND ($3::text IS NULL OR e.id = $3 OR e.about ILIKE $4 OR e.keys && $5::text[])
    AND ($6::text IS NULL OR e.flow_id = $6 OR e.reasons @> jsonb_build_array(jsonb_build_object('flowId', $6::text)))
    AND ($7::text IS NULL OR (e.received_at <= (SELECT b.received_at FROM events b WHERE b.id = $7)
      AND (e.received_at, e.id) < (SELECT b.received_at, b.id FROM events b WHERE b.id = $7)))
  ORDER BY e.received_at DESC, e.id DESC
  LIMIT $8`;
