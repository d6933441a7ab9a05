import type { RunState } from '@navette/flow';
import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { newId } from '../new-id.js';
import { queuedPayload, type RunNotice, runPayloads } from '../notices.js';
import { notify } from '../notify.js';
import type { RunStore } from '../store.js';
import { cancelColumns, endOpenSteps } from './cancel-run.js';

type Acts = Pick<RunStore, 'requestCancel' | 'replay' | 'resume'>;

export const createRunActs = (pool: pg.Pool): Acts => ({
  requestCancel: (organisationId, runId) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ state: RunState; batchId: string | null }>(markCancelled, [runId, organisationId]);
      const [marked] = rows;
      if (!marked) return stateNow(client, organisationId, runId);
      const rev = marked.state === 'cancelled' ? await endOpenSteps(client, runId) : 0;
      if (marked.state === 'queued') await notify(client, 'work', [queuedPayload()]);
      await notify(client, 'live', runPayloads([{ runId, organisationId, rev }]));
      return marked;
    }),

  replay: (organisationId, runId, _by, { versionId, keepSteps = [] }) =>
    inTransaction(pool, async (client) => {
      const replayId = newId();
      const { rowCount } = await client.query(insertReplay, [replayId, versionId, runId, organisationId]);
      if (rowCount === 0) throw new Error(`There is no run ${runId} or no version ${versionId} of its flow.`);
      if (keepSteps.length > 0) await client.query(copySteps, [replayId, runId, keepSteps]);
      await notify(client, 'work', [queuedPayload()]);
      await notify(client, 'live', runPayloads([{ runId: replayId, organisationId, rev: 0 }]));
      return { runId: replayId };
    }),

  resume: (organisationId, runIds) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(queueHeld, [runIds, organisationId]);
      const resumed = rows.map((row) => row.id);
      const carried = await client.query<{ runId: string; batchId: string }>(
        `SELECT id AS "runId", batch_id AS "batchId" FROM runs
         WHERE id = ANY ($1::text[]) AND organisation_id = $2 AND batch_id IS NOT NULL AND ended_at IS NULL`,
        [runIds, organisationId],
      );
      const told: RunNotice[] = resumed.map((runId) => ({ runId, organisationId, rev: 0 }));
      await notify(client, 'work', resumed.length > 0 ? [queuedPayload()] : []);
      await notify(client, 'live', runPayloads(told));
      return { resumed, inBatch: carried.rows };
    }),
});

const markCancelled = `
  UPDATE runs SET ${cancelColumns}
  WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL
  RETURNING state, batch_id AS "batchId"`;

const stateNow = async (client: pg.PoolClient, organisationId: string, runId: string) => {
  const { rows } = await client.query<{ state: RunState; batchId: string | null }>(
    'SELECT state, batch_id AS "batchId" FROM runs WHERE id = $1 AND organisation_id = $2',
    [runId, organisationId],
  );
  return rows[0];
};

const insertReplay = `
  INSERT INTO runs (id, organisation_id, flow_id, version_id, event_id, about, test, identity, replay_of)
  SELECT $1, r.organisation_id, r.flow_id, v.id, r.event_id, r.about, r.test, r.identity, r.id
  FROM runs r JOIN flow_versions v ON v.id = $2 AND v.flow_id = r.flow_id
  WHERE r.id = $3 AND r.organisation_id = $4`;

/** What the older run did in these steps counts as done in the new one. */
const copySteps = `
  INSERT INTO run_steps (run_id, step_id, iteration, state, attempt, input, output, exits, error, simulated, started_at, ended_at, deadline, rev)
  SELECT $1, step_id, iteration, state, attempt, input, output, exits, error, simulated, started_at, ended_at, deadline, row_number() OVER (ORDER BY rev, step_id)
  FROM run_steps WHERE run_id = $2 AND step_id = ANY ($3::text[]) AND state IN ('done', 'skipped')`;

const queueHeld = `
  UPDATE runs SET state = 'queued', error = NULL, hold_asked = NULL
  WHERE id = ANY ($1::text[]) AND organisation_id = $2 AND state = 'held' AND batch_id IS NULL
  RETURNING id`;
