import { asJson } from '../database/parameters.js';
import { channels } from '../notices.js';
import type { JournalWrite, RunEnd } from '../store.js';

/** The row as one JSON text, in the order of the statement's columns. Made when it comes in: what the caller changes later does not follow. */
export const stepText = (row: JournalWrite): string =>
  asJson([
    row.runId,
    row.stepId,
    row.iteration,
    row.state,
    row.attempt,
    row.input ?? null,
    row.output ?? null,
    row.exits,
    row.error ?? null,
    row.intentBy ?? null,
    row.startedAt,
    row.endedAt,
    row.nextAt,
    row.deadline,
    row.rev,
    row.simulated ?? false,
  ])!;

export const endText = (end: RunEnd): string => asJson([end.runId, end.state, end.error ?? null, end.leavesBatch])!;

export const flushValues = (steps: string[], ends: string[], payloads: string[]): unknown[] => [
  `[${steps.join(',')}]`,
  `[${ends.join(',')}]`,
  payloads,
];

/**
 * Rows, run lines and notifications in one statement, so in one commit and one round trip.
 * A row that has ended stays as it ended: a late "running" of a crashed attempt must not open it again. So does a run.
 */
export const flushStatement = `
  WITH steps AS (
    INSERT INTO run_steps AS old (run_id, step_id, iteration, state, attempt, input, output, exits, error, intent_by,
                                  started_at, ended_at, next_at, deadline, rev, simulated)
    SELECT row->>0, row->>1, row->>2, row->>3, (row->>4)::int, nullif(row->5, 'null'), nullif(row->6, 'null'),
           ARRAY(SELECT jsonb_array_elements_text(row->7)), nullif(row->8, 'null'), row->>9, (row->>10)::timestamptz,
           (row->>11)::timestamptz, (row->>12)::timestamptz, (row->>13)::timestamptz, (row->>14)::bigint,
           (row->>15)::boolean
    FROM jsonb_array_elements($1::jsonb) AS row
    ON CONFLICT (run_id, step_id, iteration) DO UPDATE SET
      state = excluded.state, attempt = excluded.attempt, input = excluded.input, output = excluded.output, exits = excluded.exits,
      error = excluded.error, intent_by = excluded.intent_by, started_at = excluded.started_at, ended_at = excluded.ended_at,
      next_at = excluded.next_at, deadline = excluded.deadline, rev = excluded.rev, simulated = excluded.simulated
    WHERE old.state IN ('running', 'waiting', 'held') OR excluded.state NOT IN ('running', 'waiting', 'held')
  ), ends AS (
    UPDATE runs SET
      state = u.state,
      error = u.error,
      batch_id = CASE WHEN NOT u.leaves_batch THEN runs.batch_id END,
      ended_at = CASE WHEN u.state IN ('done', 'failed', 'cancelled') THEN now() END
    FROM (
      SELECT row->>0 AS run_id, row->>1 AS state, nullif(row->2, 'null') AS error, (row->>3)::boolean AS leaves_batch
      FROM jsonb_array_elements($2::jsonb) AS row
    ) AS u
    WHERE runs.id = u.run_id AND runs.state NOT IN ('done', 'failed', 'cancelled')
  )
  SELECT pg_notify('${channels.live}', payload) FROM unnest($3::text[]) AS payload`;
