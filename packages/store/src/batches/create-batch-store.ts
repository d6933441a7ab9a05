import type pg from 'pg';
import type { BatchStore, ClaimedRun } from '../store.js';
import { createClaim } from './claim-runs.js';
import { createDropLate } from './drop-late-runs.js';
import { createRegister, livesSql } from './register-worker.js';

export const createBatchStore = (databaseUrl: string, pool: pg.Pool): BatchStore => ({
  register: createRegister(databaseUrl, pool),
  claim: createClaim(pool),
  dropLate: createDropLate(pool),

  isAlive: async (workerId) => {
    const { rows } = await pool.query<{ lives: boolean }>(`SELECT ${livesSql('w')} AS lives FROM workers w WHERE w.id = $1`, [workerId]);
    return rows[0]?.lives ?? false;
  },

  started: async (batchId) => {
    await pool.query({ name: 'batch-started', text: 'UPDATE batches SET workflow_started_at = now() WHERE id = $1', values: [batchId] });
  },

  ended: async (batchId) => {
    await pool.query({
      name: 'batch-ended',
      text: 'UPDATE batches SET ended_at = now() WHERE id = $1 AND ended_at IS NULL',
      values: [batchId],
    });
  },

  orphans: async (workerId) => {
    const { rows } = await pool.query<{ id: string; versionId: string; runIds: string[]; wasStarted: boolean }>(orphans, [workerId]);
    return rows;
  },

  open: async (workerId, olderThan) => {
    const { rows } = await pool.query<{ id: string; versionId: string; runIds: string[] }>(
      `SELECT b.id, b.version_id AS "versionId", ${runIdsSql('b')} AS "runIds" FROM batches b
       WHERE b.worker = $1 AND b.ended_at IS NULL AND b.started_at < now() - make_interval(secs => $2 / 1000.0) ORDER BY b.started_at`,
      [workerId, olderThan],
    );
    return rows;
  },

  runsOf: async (batchId) => {
    const { rows } = await pool.query<ClaimedRun>({
      name: 'runs-of-batch',
      text: `SELECT id, event_id AS "eventId", organisation_id AS "organisationId", started_at AS "startedAt"
             FROM runs WHERE batch_id = $1 AND ended_at IS NULL ORDER BY started_at, id`,
      values: [batchId],
    });
    return rows;
  },
});

const runIdsSql = (alias: string) =>
  `ARRAY(SELECT r.id FROM runs r WHERE r.batch_id = ${alias}.id AND r.ended_at IS NULL ORDER BY r.started_at, r.id)`;

/**
 * Taking over starts the batch's clock again and forgets that its workflow was started, so that a takeover whose own start fails is
 * found again; `takeovers` still tells that an older workflow may be about and must be replaced.
 */
const orphans = `
  WITH dead AS (
    SELECT b.id FROM batches b LEFT JOIN workers w ON w.id = b.worker
    WHERE b.ended_at IS NULL AND b.worker <> $1 AND NOT coalesce(${livesSql('w')}, false)
    FOR UPDATE OF b SKIP LOCKED
  ), taken AS (
    UPDATE batches b SET worker = $1, takeovers = takeovers + 1, started_at = now(), workflow_started_at = NULL
    FROM dead WHERE b.id = dead.id RETURNING b.id, b.version_id, true AS was_started
  ), unstarted AS (
    SELECT b.id, b.version_id, b.takeovers > 0 AS was_started FROM batches b
    WHERE b.worker = $1 AND b.ended_at IS NULL AND b.workflow_started_at IS NULL AND b.started_at < now() - interval '2 seconds'
  )
  SELECT o.id, o.version_id AS "versionId", o.was_started AS "wasStarted", ${runIdsSql('o')} AS "runIds"
  FROM (SELECT * FROM taken UNION ALL SELECT * FROM unstarted) AS o`;
