import type pg from 'pg';
import { asJson } from '../database/parameters.js';
import type { RunStore } from '../store.js';

/**
 * SQL: what cancelling sets. A run that a batch carries is only marked: its worker ends it. One that nobody carries ends here and now;
 * but one that another flow's step waits for is queued, since it is the worker that ends it who answers that step.
 */
export const cancelColumns = `
  cancel_requested_at = coalesce(cancel_requested_at, now()),
  state = CASE WHEN batch_id IS NOT NULL THEN state WHEN parent_call IS NULL THEN 'cancelled' ELSE 'queued' END,
  ended_at = CASE WHEN batch_id IS NULL AND parent_call IS NULL THEN now() END`;

/** The only rows of the journal that no worker writes: the run has left its batch, so nobody else writes them either. Answers the new `rev`. */
export const endOpenSteps = async (client: pg.PoolClient, runId: string): Promise<number> => {
  await client.query('UPDATE waits SET ended_at = now() WHERE run_id = $1 AND ended_at IS NULL', [runId]);
  const { rows } = await client.query<{ rev: string | null }>(
    `WITH latest AS (SELECT coalesce(max(rev), 0) AS rev FROM run_steps WHERE run_id = $1),
     ended AS (
       UPDATE run_steps s SET state = 'cancelled', ended_at = now(), next_at = NULL, rev = latest.rev + 1 FROM latest
       WHERE s.run_id = $1 AND s.state IN ('running', 'waiting', 'held') RETURNING s.rev
     )
     SELECT coalesce((SELECT max(rev) FROM ended), latest.rev) AS rev FROM latest`,
    [runId],
  );
  return Number(rows[0]?.rev ?? 0);
};

/** Carried runs that are to be cancelled and whose batch may not have heard of it. */
export const createUnheardCancels =
  (pool: pg.Pool) =>
  async (workerId: string): Promise<{ runId: string; batchId: string }[]> => {
    const { rows } = await pool.query<{ runId: string; batchId: string }>(
      `SELECT r.id AS "runId", r.batch_id AS "batchId" FROM runs r JOIN batches b ON b.id = r.batch_id
       WHERE r.cancel_requested_at IS NOT NULL AND r.ended_at IS NULL AND b.worker = $1 AND b.ended_at IS NULL LIMIT 1000`,
      [workerId],
    );
    return rows;
  };

export const createGiveCancelReason =
  (pool: pg.Pool): RunStore['giveCancelReason'] =>
  async (runId, reason) => {
    await pool.query('UPDATE runs SET cancel_reason = coalesce(cancel_reason, $2::jsonb) WHERE id = $1 AND ended_at IS NULL', [
      runId,
      asJson(reason),
    ]);
  };
