import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson } from '../database/parameters.js';
import type { BatchStore } from '../store.js';

type LateRun = { runId: string; eventId: string; limit: number };

/** A run that nobody has carried has done nothing: what remains of it is its event, which can be run again by a person. */
export const createDropLate =
  (pool: pg.Pool): BatchStore['dropLate'] =>
  (reasonOf) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<LateRun>({ name: 'drop-late', text: dropLate });
      // One after the other: an event may have started late runs of several flows.
      for (const { runId, eventId, limit } of rows) await client.query(sayWhy, [eventId, runId, asJson(reasonOf(limit))]);
      return rows.length;
    });

/** To the second: the clock of the table is finer than the one by which the limit was added. */
const dropLate = `
  WITH late AS (
    SELECT id FROM runs WHERE state = 'queued' AND too_late_at <= now() ORDER BY too_late_at LIMIT 1000 FOR UPDATE SKIP LOCKED
  ), rules AS (
    DELETE FROM waits USING late WHERE waits.run_id = late.id
  ), gone AS (
    DELETE FROM runs USING late WHERE runs.id = late.id RETURNING runs.id, runs.event_id, runs.too_late_at
  )
  SELECT gone.id AS "runId", e.id AS "eventId",
         round(extract(epoch FROM gone.too_late_at - e.received_at))::float8 * 1000 AS limit
  FROM gone JOIN events e ON e.id = gone.event_id
  ORDER BY e.id`;

const sayWhy = `
  WITH told AS (
    SELECT jsonb_agg(CASE WHEN r ->> 'runId' = $2
                          THEN r - 'runId' || jsonb_build_object('verdict', 'notRun', 'reason', $3::jsonb) ELSE r END ORDER BY place) AS reasons
    FROM events, jsonb_array_elements(reasons) WITH ORDINALITY AS l (r, place) WHERE id = $1
  )
  UPDATE events SET reasons = told.reasons,
    verdict = CASE WHEN told.reasons @> '[{"verdict":"started"}]' THEN 'started' ELSE 'notRun' END
  FROM told WHERE id = $1`;
