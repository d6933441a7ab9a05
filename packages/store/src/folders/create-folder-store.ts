import type pg from 'pg';
import { asText } from '../database/parameters.js';
import { sqlState } from '../database/postgres-errors.js';
import { newId } from '../new-id.js';
import type { Folder, FolderStore } from '../store.js';

export const createFolderStore = (pool: pg.Pool): FolderStore => ({
  list: async (organisationId) => {
    const { rows } = await pool.query<Folder>('SELECT id, name FROM folders WHERE organisation_id = $1 ORDER BY lower(name)', [
      organisationId,
    ]);
    return rows;
  },

  create: async (organisationId, by, name) => {
    const { rows } = await pool.query<Folder>(
      `INSERT INTO folders (id, organisation_id, name, created_by) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING id, name`,
      [newId(), organisationId, asText(name), by],
    );
    return rows[0];
  },

  rename: async (organisationId, id, name) => {
    try {
      const { rowCount } = await pool.query('UPDATE folders SET name = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        id,
        asText(name),
      ]);
      return rowCount === 1 ? 'renamed' : 'missing';
    } catch (error) {
      if (sqlState(error) === uniqueViolation) return 'taken';
      throw error;
    }
  },

  remove: async (organisationId, id) => {
    const { rows } = await pool.query<Folder>('DELETE FROM folders WHERE organisation_id = $1 AND id = $2 RETURNING id, name', [
      organisationId,
      id,
    ]);
    return rows[0];
  },
});

const uniqueViolation = '23505';
