import type pg from 'pg';
import { asTextArray } from '../database/parameters.js';
import type { FlowStore } from '../store.js';

type Placing = Pick<FlowStore, 'move' | 'setLabels'>;

/** Where people find a flow; nothing that runs depends on it. */
export const createFlowPlacing = (pool: pg.Pool): Placing => ({
  move: async (organisationId, flowId, folderId) => {
    const { rowCount } = await pool.query(moveFlow, [organisationId, flowId, folderId]);
    return rowCount === 1;
  },

  setLabels: async (organisationId, flowId, labels) => {
    const { rowCount } = await pool.query(
      'UPDATE flows SET labels = $3::text[] WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL',
      [organisationId, flowId, asTextArray(labels)],
    );
    return rowCount === 1;
  },
});

const moveFlow = `
  UPDATE flows SET folder_id = $3
  WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL
    AND ($3::text IS NULL OR EXISTS (SELECT FROM folders WHERE organisation_id = $1 AND id = $3))`;
