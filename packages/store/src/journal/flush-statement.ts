import { asJson, asOptionalText, asText, asTextArray, asTime } from '../database/parameters.js';
import type { JournalWrite, RunEnd } from '../store.js';

/** The row as parameters, in the order of the statement's columns. Made when it comes in: what the caller changes later does not follow. */
export type StepParameters = ReturnType<typeof stepParameters>;
export const stepParameters = (row: JournalWrite) =>
  [
    row.runId,
    row.stepId,
    row.iteration,
    row.state,
    row.attempt,
    asJson(row.input),
    asJson(row.output),
    asTextArray(row.exits),
    asJson(row.error),
    asOptionalText(row.intentBy),
    row.startedAt.toISOString(),
    asTime(row.endedAt),
    asTime(row.nextAt),
    asTime(row.deadline),
    row.rev,
    row.simulated ?? false,
  ] as const;

export type EndParameters = ReturnType<typeof endParameters>;
export const endParameters = (end: RunEnd) => [asText(end.runId), end.state, asJson(end.error), end.leavesBatch] as const;

export const flushValues = (steps: StepParameters[], ends: EndParameters[], payloads: string[]): unknown[] => [
  ...Array.from({ length: 16 }, (_, column) => steps.map((step) => step[column])),
  ...Array.from({ length: 4 }, (_, column) => ends.map((end) => end[column])),
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
    SELECT u.run_id, u.step_id, u.iteration, u.state, u.attempt, u.input::jsonb, u.output::jsonb, u.exits::text[], u.error::jsonb,
           u.intent_by, u.started_at, u.ended_at, u.next_at, u.deadline, u.rev, u.simulated
    FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[],
                $11::timestamptz[], $12::timestamptz[], $13::timestamptz[], $14::timestamptz[], $15::bigint[], $16::boolean[])
      AS u (run_id, step_id, iteration, state, attempt, input, output, exits, error, intent_by, started_at, ended_at, next_at, deadline, rev, simulated)
    ON CONFLICT (run_id, step_id, iteration) DO UPDATE SET
      state = excluded.state, attempt = excluded.attempt, input = excluded.input, output = excluded.output, exits = excluded.exits,
      error = excluded.error, intent_by = excluded.intent_by, started_at = excluded.started_at, ended_at = excluded.ended_at,
      next_at = excluded.next_at, deadline = excluded.deadline, rev = excluded.rev, simulated = excluded.simulated
    WHERE old.state IN ('running', 'waiting', 'held') OR excluded.state NOT IN ('running', 'waiting', 'held')
  ), ends AS (
    UPDATE runs SET
      state = u.state,
      error = u.error::jsonb,
      batch_id = CASE WHEN NOT u.leaves_batch THEN runs.batch_id END,
      ended_at = CASE WHEN u.state IN ('done', 'failed', 'cancelled') THEN now() END
    FROM unnest($17::text[], $18::text[], $19::text[], $20::boolean[]) AS u (run_id, state, error, leaves_batch)
    WHERE runs.id = u.run_id AND runs.state NOT IN ('done', 'failed', 'cancelled')
  )
  SELECT pg_notify('navette', payload) FROM unnest($21::text[]) AS payload`;
