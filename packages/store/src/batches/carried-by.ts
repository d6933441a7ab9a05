import type pg from 'pg';

/**
 * By which batch each of these runs is carried. A run may have gone to another batch while something was written for it: who wakes it
 * asks after that commit. What the run does after such a change reads what was written, so nobody is left asleep.
 */
export const carriedBy = async (pool: pg.Pool, runIds: string[]): Promise<(runId: string) => string | null> => {
  const { rows } = await pool.query<{ id: string; batchId: string | null }>({
    name: 'carried-by',
    text: 'SELECT id, batch_id AS "batchId" FROM runs WHERE id = ANY ($1::text[])',
    values: [runIds],
  });
  const batches = new Map(rows.map(({ id, batchId }) => [id, batchId]));
  return (runId) => batches.get(runId) ?? null;
};
