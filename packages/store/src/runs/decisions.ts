import type pg from 'pg';
import { asJson } from '../database/parameters.js';
import type { RunStore } from '../store.js';

type Decisions = Pick<RunStore, 'decide' | 'decisionsOf' | 'clearDecision'>;
type Decision = Awaited<ReturnType<RunStore['decisionsOf']>>[number];

export const createDecisions = (pools: { people: pg.Pool; dispatch: pg.Pool }): Decisions => ({
  decide: async (organisationId, of, { choice, output, by }) => {
    await pools.people.query(
      `INSERT INTO decisions (run_id, step_id, iteration, choice, output, by)
       SELECT r.id, $2, $3, $4, $5::jsonb, $6 FROM runs r WHERE r.id = $1 AND r.organisation_id = $7
       ON CONFLICT (run_id, step_id, iteration) DO UPDATE SET choice = excluded.choice, output = excluded.output, by = excluded.by, at = now()`,
      [of.runId, of.stepId, of.iteration, choice, asJson(output), by, organisationId],
    );
  },

  decisionsOf: async (runIds) => {
    if (runIds.length === 0) return [];
    const { rows } = await pools.dispatch.query<Decision>({
      name: 'decisions-of',
      text: `SELECT run_id AS "runId", step_id AS "stepId", iteration, choice, output FROM decisions WHERE run_id = ANY ($1::text[])`,
      values: [runIds],
    });
    return rows;
  },

  clearDecision: async (of) => {
    await pools.dispatch.query('DELETE FROM decisions WHERE run_id = $1 AND step_id = $2 AND iteration = $3', [
      of.runId,
      of.stepId,
      of.iteration,
    ]);
  },
});
