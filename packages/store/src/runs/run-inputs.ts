import type pg from 'pg';
import type { RunStore } from '../store.js';

type Input = Awaited<ReturnType<RunStore['inputs']>> extends Map<string, infer One> ? One : never;

export const createInputs =
  (pool: pg.Pool): RunStore['inputs'] =>
  async (runIds) => {
    if (runIds.length === 0) return new Map();
    const { rows } = await pool.query<Input & { runId: string }>({ name: 'run-inputs', text: inputs, values: [runIds] });
    return new Map(rows.map(({ runId, ...input }) => [runId, input]));
  };

const inputs = `
  SELECT r.id AS "runId", r.event_id AS "eventId", r.organisation_id AS "organisationId", e.data, r.flow_id AS "flowId",
         r.version_id AS "versionId", f.name AS "flowName", e.received_at AS "receivedAt", r.parent_call AS "parentCall", r.test, r.number::float8 AS number, r.cancel_requested_at AS "cancelRequestedAt"
  FROM unnest($1::text[]) AS u (id)
  JOIN runs r ON r.id = u.id
  JOIN events e ON e.id = r.event_id
  JOIN flows f ON f.id = r.flow_id`;
