import type { RunState } from '@navette/flow';
import type pg from 'pg';
import { isBusy } from '../cursors/create-cursor-store.js';
import { asIndexedText } from '../database/parameters.js';
import { createLookup } from '../lookup-tables/look-up.js';
import type { OpenWait, RoutingReads } from '../store.js';
import { lockScores } from './score-states.js';

/** What a router may ask while it decides, in the transaction that will write what it decides. */
export const routingReads = (client: pg.PoolClient): RoutingReads => ({
  openWaits: async (of) => {
    const asked = of.filter((one) => one.keys.length > 0);
    if (asked.length === 0) return [];
    const { rows } = await client.query<OpenWait>({
      name: 'open-waits',
      text: openWaits,
      values: [
        asked.flatMap((one) => one.keys.map(() => one.organisationId)),
        asked.flatMap((one) => one.keys.map(() => one.connector)),
        asked.flatMap((one) => one.keys.map(() => one.trigger)),
        asked.flatMap((one) => one.keys.map(asIndexedText)),
      ],
    });
    return rows;
  },
  latestRun: async (flowId, identity) => {
    const { rows } = await client.query<{ startedAt: Date; state: RunState; runId: string }>({
      name: 'latest-run',
      text: `SELECT id AS "runId", state, started_at AS "startedAt" FROM runs
             WHERE flow_id = $1 AND identity = $2 AND identity IS NOT NULL AND NOT test ORDER BY number DESC LIMIT 1`,
      values: [flowId, asIndexedText(identity)],
    });
    return rows[0];
  },
  keepOn: async (flowIds) => {
    if (flowIds.length === 0) return new Set();
    const { rows } = await client.query<{ id: string }>({
      name: 'keep-on',
      text: `SELECT id FROM flows WHERE id = ANY ($1::text[]) AND "on" AND deleted_at IS NULL ORDER BY id FOR KEY SHARE`,
      values: [flowIds],
    });
    return new Set(rows.map(({ id }) => id));
  },
  scores: lockScores(client),
  isBusy: (flowId) => isBusy(client, flowId),
  isInTable: async (organisationId, tableId, key) => {
    const answer = await createLookup(client)(organisationId, tableId, key);
    return answer !== undefined && !answer.isDefault;
  },
});

/**
 * All keys are looked up at once and first: row by row, the planner of a table it does not know yet would read every wait for each.
 * A wait that matches by several keys is told once.
 */
const openWaits = `
  WITH matching AS MATERIALIZED (
    SELECT * FROM waits WHERE keys && $4::text[] AND ended_at IS NULL AND delivered_event IS NULL
  )
  SELECT DISTINCT ON (w.run_id, w.step_id, w.iteration)
         w.kind, w.label,
         w.run_id AS "runId", r.flow_id AS "flowId", w.step_id AS "stepId", w.iteration, w.organisation_id AS "organisationId", w.connector, w.trigger,
         w.connection_id AS "connectionId", w.keys, r.batch_id AS "batchId", r.version_id AS "versionId"
  FROM matching w
  JOIN unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS q (organisation_id, connector, trigger, key)
    ON q.key = ANY (w.keys) AND w.kind IN ('event', 'leave')
    AND w.organisation_id = q.organisation_id AND w.connector = q.connector AND w.trigger = q.trigger
  JOIN runs r ON r.id = w.run_id AND r.ended_at IS NULL
  ORDER BY w.run_id, w.step_id, w.iteration`;
