import type pg from 'pg';
import type { FlowStore } from '../store.js';

type Trash = Pick<FlowStore, 'trash' | 'restore'>;

export const createFlowTrash = (pool: pg.Pool): Trash => ({
  trash: async (organisationId) => {
    const { rows } = await pool.query<{ id: string; name: string; deletedAt: Date }>(
      `SELECT id, name, deleted_at AS "deletedAt" FROM flows WHERE organisation_id = $1 AND ${isInTrash} ORDER BY deleted_at DESC`,
      [organisationId],
    );
    return rows.map((row) => ({ ...row, deletedAt: row.deletedAt.toISOString() }));
  },

  restore: async (organisationId, flowId) => {
    const { rowCount } = await pool.query(`UPDATE flows SET deleted_at = NULL WHERE organisation_id = $1 AND id = $2 AND ${isInTrash}`, [
      organisationId,
      flowId,
    ]);
    return rowCount === 1;
  },
});

/** A null is in no interval: what was never deleted is not in the trash. */
const isInTrash = `deleted_at > now() - interval '30 days'`;
