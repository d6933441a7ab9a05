import type pg from 'pg';
import type { RunStore } from '../store.js';

/** SQL: held at a step that could not use this connection. Held for an unknown outcome is a person's to decide, not for a resume. */
export const heldByConnectionSql = (run: string, connection: string) => `EXISTS (
  SELECT FROM run_steps s WHERE s.run_id = ${run}.id AND s.state = 'held'
    AND s.error->'details'->>'connectionId' = ${connection} AND s.error->>'code' <> 'OUTCOME_UNKNOWN')`;

export const createHeldByConnection =
  (pool: pg.Pool): RunStore['heldByConnection'] =>
  async (organisationId, connectionId) => {
    const { rows } = await pool.query<{ id: string }>(heldByConnection, [organisationId, connectionId]);
    return rows.map((row) => row.id);
  };

const heldByConnection = `
  SELECT r.id FROM runs r WHERE r.organisation_id = $1 AND r.state = 'held' AND ${heldByConnectionSql('r', '$2')} ORDER BY r.number`;
