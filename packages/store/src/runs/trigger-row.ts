import type { JsonObject, StepRow } from '@navette/flow';
import type pg from 'pg';

/** No journal row is written for a trigger: its output is the event, which is kept already. */
export const triggerRow = async (pool: pg.Pool, runId: string): Promise<StepRow | undefined> => {
  const { rows } = await pool.query<{ stepId: string; data: JsonObject; receivedAt: Date }>(
    `SELECT v.plan->'trigger'->>'id' AS "stepId", e.data, e.received_at AS "receivedAt"
     FROM runs r JOIN flow_versions v ON v.id = r.version_id JOIN events e ON e.id = r.event_id WHERE r.id = $1`,
    [runId],
  );
  const [found] = rows;
  if (!found) return undefined;
  const receivedAt = found.receivedAt.toISOString();
  return {
    runId,
    stepId: found.stepId,
    iteration: '',
    state: 'done',
    attempt: 1,
    input: null,
    output: found.data,
    exits: ['next'],
    error: null,
    startedAt: receivedAt,
    endedAt: receivedAt,
    nextAt: null,
    deadline: null,
    rev: 0,
  };
};
