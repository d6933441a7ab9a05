import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson } from '../database/parameters.js';
import { queuedPayload, runPayloads } from '../notices.js';
import { notify } from '../notify.js';
import type { AskedHold, HoldStore } from '../store.js';

type Changed = { runId: string; batchId: string | null };

export const createHoldStore = (pools: { people: pg.Pool; dispatch: pg.Pool }): HoldStore => ({
  ask: (organisationId, flowId, reason) =>
    inTransaction(pools.people, async (client) => {
      const { rows } = await client.query<Changed>(askHolds, [organisationId, flowId, asJson(reason)]);
      await tellFree(client, organisationId, rows);
      return carried(rows);
    }),

  release: (organisationId, flowId) =>
    inTransaction(pools.people, async (client) => {
      const { rows } = await client.query<Changed>(releaseHolds, [organisationId, flowId]);
      if (rows.some(({ batchId }) => batchId === null)) await notify(client, 'work', [queuedPayload()]);
      await tellFree(client, organisationId, rows);
      return carried(rows);
    }),

  take: (runId, batchId) =>
    inTransaction(pools.dispatch, async (client) => {
      const { rows } = await client.query<{ organisationId: string; cancelled: boolean; wanted: boolean }>(lockCarried, [runId, batchId]);
      const [run] = rows;
      if (!run) return 'gone';
      if (run.cancelled) return 'cancelled';
      await client.query(letGo, [runId]);
      if (!run.wanted) await notify(client, 'work', [queuedPayload()]);
      await notify(client, 'live', runPayloads([{ runId, organisationId: run.organisationId, rev: 0 }]));
      return run.wanted ? 'held' : 'released';
    }),

  unheard: async (workerId) => {
    const { rows } = await pools.dispatch.query<AskedHold>(
      `SELECT r.id AS "runId", r.batch_id AS "batchId" FROM runs r JOIN batches b ON b.id = r.batch_id
       WHERE r.hold_asked IS NOT NULL AND b.worker = $1 AND b.ended_at IS NULL LIMIT 1000`,
      [workerId],
    );
    return rows;
  },
});

const carried = (rows: Changed[]): AskedHold[] => rows.flatMap(({ runId, batchId }) => (batchId === null ? [] : [{ runId, batchId }]));

/** A carried run's line changes when its batch lets it go. */
const tellFree = async (client: pg.PoolClient, organisationId: string, rows: Changed[]): Promise<void> => {
  const free = rows.filter(({ batchId }) => batchId === null).map(({ runId }) => ({ runId, organisationId, rev: 0 }));
  await notify(client, 'live', runPayloads(free));
};

/** Locked in one order, so that two such acts never wait for each other's rows. */
const unended = (which: string) => `
  SELECT r.id, v.plan->'trigger'->>'id' AS trigger_id FROM flow_versions v JOIN runs r ON r.version_id = v.id AND r.ended_at IS NULL
  WHERE v.flow_id = $2 AND v.organisation_id = $1 AND NOT r.test AND ${which} ORDER BY r.id FOR UPDATE OF r`;

/** What a run shows while it is held stands at its trigger: no step of it has failed. */
const askHolds = `
  WITH chosen AS (${unended("(r.batch_id IS NOT NULL OR r.state = 'queued') AND r.cancel_requested_at IS NULL")})
  UPDATE runs r SET
    hold_asked = $3::jsonb || jsonb_build_object('stepId', chosen.trigger_id),
    state = CASE WHEN r.batch_id IS NULL THEN 'held' ELSE r.state END,
    error = CASE WHEN r.batch_id IS NULL THEN $3::jsonb || jsonb_build_object('stepId', chosen.trigger_id) ELSE r.error END
  FROM chosen WHERE r.id = chosen.id RETURNING r.id AS "runId", r.batch_id AS "batchId"`;

const releaseHolds = `
  WITH chosen AS (${unended('r.hold_asked IS NOT NULL')})
  UPDATE runs r SET
    hold_asked = NULL,
    state = CASE WHEN r.batch_id IS NULL AND r.state = 'held' THEN 'queued' ELSE r.state END,
    error = CASE WHEN r.batch_id IS NULL THEN NULL ELSE r.error END
  FROM chosen WHERE r.id = chosen.id RETURNING r.id AS "runId", r.batch_id AS "batchId"`;

const lockCarried = `
  SELECT organisation_id AS "organisationId", cancel_requested_at IS NOT NULL AS cancelled, hold_asked IS NOT NULL AS wanted FROM runs
  WHERE id = $1 AND batch_id = $2 AND ended_at IS NULL FOR UPDATE`;

const letGo = `
  UPDATE runs SET batch_id = NULL, error = hold_asked, state = CASE WHEN hold_asked IS NULL THEN 'queued' ELSE 'held' END WHERE id = $1`;
