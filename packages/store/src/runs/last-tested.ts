import type { Json, Step, StepState } from '@navette/flow';
import type pg from 'pg';
import type { RunStore, TestedStep } from '../store.js';

type Row = Omit<TestedStep, 'at' | 'state'> & { at: Date; state: StepState; output: Json; step: Step | null };

export const createLastTested =
  (pool: pg.Pool): RunStore['lastTested'] =>
  async (organisationId, flowId) => {
    const { rows } = await pool.query<Row>(lastTested, [organisationId, flowId]);
    return rows.flatMap(({ at, step, ...row }) =>
      step && (row.state === 'done' || row.state === 'failed') ? [{ ...row, state: row.state, step, at: at.toISOString() }] : [],
    );
  };

/** Of a step in a loop its first turn. What was tested longer ago than the last 20 tests counts as never tested. */
const lastTested = `
  WITH tests AS (
    SELECT id, number, version_id FROM runs WHERE organisation_id = $1 AND flow_id = $2 AND test ORDER BY number DESC LIMIT 20
  )
  SELECT DISTINCT ON (s.step_id) s.step_id AS "stepId", t.id AS "runId", s.state, s.simulated, s.output,
         coalesce(s.ended_at, s.started_at) AS at, v.document->'steps'->s.step_id AS step
  FROM tests t JOIN run_steps s ON s.run_id = t.id JOIN flow_versions v ON v.id = t.version_id
  WHERE s.state IN ('done', 'failed')
  ORDER BY s.step_id, t.number DESC, s.iteration`;
