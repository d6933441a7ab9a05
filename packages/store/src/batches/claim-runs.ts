import type pg from 'pg';
import { newId } from '../new-id.js';
import type { BatchStore, ClaimedBatch } from '../store.js';
import { type ClaimedRow, claimedBatches } from './claimed-batches.js';

/**
 * Round after round over the versions that have queued runs, the one with the oldest run first, so that a long queue of one flow
 * does not keep the others waiting. Each batch is one statement, and so whole or not there: a batch whose answer was lost on the way
 * is found again by `orphans`.
 */
export const createClaim =
  (pool: pg.Pool): BatchStore['claim'] =>
  async (workerId, { size, most }) => {
    const { rows } = await pool.query<{ version_id: string }>({ name: 'queued-versions', text: queuedVersions, values: [most] });
    let versions = rows.map((row) => row.version_id);
    const batches: ClaimedBatch[] = [];
    while (versions.length > 0 && batches.length < most) {
      const more: string[] = [];
      for (const versionId of versions.slice(0, most - batches.length)) {
        const batch = await claimBatch(pool, workerId, versionId, size);
        if (batch.runs.length > 0) batches.push(batch);
        if (batch.runs.length === size) more.push(versionId);
      }
      versions = more;
    }
    return batches;
  };

/** Hops from version to version in the index of queued runs: as cheap with ten thousand queued runs as with ten. */
const queuedVersions = `
  WITH RECURSIVE versions AS (
    (SELECT version_id, started_at FROM runs WHERE state = 'queued' ORDER BY version_id, started_at LIMIT 1)
    UNION ALL
    SELECT next.version_id, next.started_at FROM versions, LATERAL (
      SELECT version_id, started_at FROM runs WHERE state = 'queued' AND version_id > versions.version_id
      ORDER BY version_id, started_at LIMIT 1
    ) AS next
  )
  SELECT version_id FROM versions ORDER BY started_at LIMIT $1`;

const claimBatch = async (pool: pg.Pool, workerId: string, versionId: string, size: number): Promise<ClaimedBatch> => {
  const id = newId();
  const { rows } = await pool.query<ClaimedRow>({ name: 'claim-batch', text: claimStatement, values: [id, workerId, versionId, size] });
  return claimedBatches(rows)[0] ?? { id, versionId, runs: [] };
};

const claimStatement = `
  WITH picked AS (
    SELECT id FROM runs WHERE version_id = $3 AND state = 'queued' AND (too_late_at IS NULL OR too_late_at > now()) ORDER BY started_at LIMIT $4 FOR UPDATE SKIP LOCKED
  ), batch AS (
    INSERT INTO batches (id, version_id, worker, runs) SELECT $1, $3, $2, count(*) FROM picked HAVING count(*) > 0
  )
  UPDATE runs SET state = 'running', batch_id = $1, too_late_at = NULL FROM picked WHERE runs.id = picked.id
  RETURNING runs.id, runs.event_id AS "eventId", runs.organisation_id AS "organisationId", runs.started_at AS "startedAt",
            runs.batch_id AS "batchId", runs.version_id AS "versionId"`;
