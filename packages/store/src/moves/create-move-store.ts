import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { queuedPayload, runPayloads } from '../notices.js';
import { notify } from '../notify.js';
import type { AskedMove, MoveStore } from '../store.js';
import { readStanding } from './read-standing.js';

export const createMoveStore = (pools: { people: pg.Pool; dispatch: pg.Pool }): MoveStore => ({
  standing: (organisationId, flowId, versionId) =>
    readStanding(
      pools.people,
      `v.flow_id = $2 AND v.organisation_id = $1 AND v.number > 0 AND v.id IS DISTINCT FROM $3
       AND r.ended_at IS NULL AND r.state IN ('waiting', 'held') AND NOT r.test`,
      [organisationId, flowId, versionId ?? null],
    ),

  ask: (organisationId, runIds, to) =>
    inTransaction(pools.people, async (client) => {
      const free = await client.query<{ id: string }>(lockFree, [runIds, organisationId]);
      const standing = await readStanding(client, 'r.id = ANY ($1::text[])', [free.rows.map((row) => row.id)]);
      const may = standing.filter((group) => to.judge(group.versionId, group.standing)).flatMap(({ runs }) => runs.map(({ id }) => id));
      for (const runId of may) await forgetNotTaken(client, runId);
      await client.query('UPDATE runs SET version_id = $2, move_to = NULL WHERE id = ANY ($1::text[])', [may, to.versionId]);
      const asked = await client.query<AskedMove>(markCarried, [runIds, organisationId, to.versionId]);
      await notify(client, 'live', runPayloads(may.map((runId) => ({ runId, organisationId, rev: 0 }))));
      return { moved: may, asked: asked.rows };
    }),

  wantedOf: async (runId, batchId) => {
    const { rows } = await pools.dispatch.query<{ versionId: string | null }>(
      'SELECT move_to AS "versionId" FROM runs WHERE id = $1 AND batch_id = $2',
      [runId, batchId],
    );
    return rows[0]?.versionId ?? undefined;
  },

  take: (runId, batchId, versionId) =>
    inTransaction(pools.dispatch, async (client) => {
      const { rows } = await client.query<{ organisationId: string; cancelled: boolean }>(lockCarried, [runId, batchId]);
      const [run] = rows;
      if (!run) return 'gone';
      if (run.cancelled) return 'cancelled';
      const rev = versionId === undefined ? 0 : await forgetNotTaken(client, runId);
      await client.query(requeue, [runId, versionId ?? null]);
      await notify(client, 'work', [queuedPayload()]);
      await notify(client, 'live', runPayloads([{ runId, organisationId: run.organisationId, rev }]));
      return 'taken';
    }),

  unheard: async (workerId) => {
    const { rows } = await pools.dispatch.query<AskedMove>(
      `SELECT r.id AS "runId", r.batch_id AS "batchId" FROM runs r JOIN batches b ON b.id = r.batch_id
       WHERE r.move_to IS NOT NULL AND b.worker = $1 AND b.ended_at IS NULL AND r.state IN ('waiting', 'held') LIMIT 1000`,
      [workerId],
    );
    return rows;
  },
});

/** Held and in no batch: nobody writes their rows, and nobody takes them up while they are locked. */
const lockFree = `
  SELECT id FROM runs WHERE id = ANY ($1::text[]) AND organisation_id = $2 AND state = 'held' AND batch_id IS NULL
  ORDER BY id FOR UPDATE`;

const markCarried = `
  UPDATE runs SET move_to = $3
  WHERE id = ANY ($1::text[]) AND organisation_id = $2 AND batch_id IS NOT NULL AND ended_at IS NULL AND version_id <> $3
  RETURNING id AS "runId", batch_id AS "batchId"`;

const lockCarried = `
  SELECT organisation_id AS "organisationId", cancel_requested_at IS NOT NULL AS cancelled FROM runs
  WHERE id = $1 AND batch_id = $2 AND ended_at IS NULL FOR UPDATE`;

const requeue = `
  UPDATE runs SET state = 'queued', batch_id = NULL, move_to = NULL, error = NULL, version_id = coalesce($2, version_id) WHERE id = $1`;

/**
 * Rows of paths that were not taken say nothing of the other version, which writes its own; left there they would pass for its skips.
 * Watchers read by `rev`, so it must not fall: what still stands is told again above all that was.
 */
const forgetNotTaken = async (client: pg.PoolClient, runId: string): Promise<number> => {
  const { rows } = await client.query<{ rev: string | null }>(
    `WITH latest AS (SELECT max(rev) AS rev FROM run_steps WHERE run_id = $1),
     forgotten AS (DELETE FROM run_steps WHERE run_id = $1 AND state = 'skipped' AND exits = '{}')
     UPDATE run_steps s SET rev = latest.rev + 1 FROM latest
     WHERE s.run_id = $1 AND s.state IN ('waiting', 'held') RETURNING s.rev`,
    [runId],
  );
  return Number(rows[0]?.rev ?? 0);
};
