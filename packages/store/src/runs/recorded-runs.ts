import { type ExitId, groupBy, type Json, type JsonObject, type StepState } from '@navette/flow';
import type pg from 'pg';
import type { RecordedRunLine, RunStore } from '../store.js';

type Row = { runId: string; stepId: string; iteration: string; state: StepState; exits: ExitId[]; output: Json };
type Line = Omit<RecordedRunLine, 'rows'> & { data: JsonObject };

export const createRecorded =
  (pool: pg.Pool): RunStore['recorded'] =>
  async (organisationId, flowId, limit) => {
    const runs = await pool.query<Line>(lastRuns, [organisationId, flowId, limit]);
    const rows = await pool.query<Row>(
      `SELECT run_id AS "runId", step_id AS "stepId", iteration, state, exits, output FROM run_steps WHERE run_id = ANY ($1::text[])`,
      [runs.rows.map(({ id }) => id)],
    );
    const ofRun = groupBy(rows.rows, ({ runId }) => runId);
    return runs.rows.map((run) => ({ ...run, rows: ofRun.get(run.id) ?? [] }));
  };

/** What people and the flow itself have brought to an end: a cancelled run says nothing of where it would have gone. */
const lastRuns = `
  SELECT r.id, r.number::float8 AS number, r.about, r.version_id AS "versionId", r.started_at AS "startedAt", e.data
  FROM runs r JOIN flow_versions v ON v.id = r.version_id AND v.number > 0 JOIN events e ON e.id = r.event_id
  WHERE r.organisation_id = $1 AND r.flow_id = $2 AND NOT r.test AND r.state IN ('done', 'failed')
  ORDER BY r.number DESC LIMIT $3`;
