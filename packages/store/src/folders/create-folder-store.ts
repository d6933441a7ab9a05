import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asText } from '../database/parameters.js';
import { sqlState } from '../database/postgres-errors.js';
import { newId } from '../new-id.js';
import type { Folder, FolderStore } from '../store.js';

export const createFolderStore = (pool: pg.Pool): FolderStore => ({
  list: async (organisationId) => {
    const { rows } = await pool.query<Folder>(`SELECT ${columns} FROM folders WHERE organisation_id = $1 ORDER BY lower(name)`, [
      organisationId,
    ]);
    return rows;
  },

  create: async (organisationId, by, { name, parentId }) => {
    const { rows } = await pool.query<Folder>(
      `INSERT INTO folders (id, organisation_id, name, parent_id, created_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING RETURNING ${columns}`,
      [newId(), organisationId, asText(name), parentId, by],
    );
    return rows[0];
  },

  change: (organisationId, { id, name, parentId }) =>
    unlessTaken(() =>
      inTransaction(pool, async (client) => {
        // One change at a time: two of them could make a circle that neither is.
        const { rows } = await client.query<Folder>(`SELECT ${columns} FROM folders WHERE organisation_id = $1 FOR UPDATE`, [
          organisationId,
        ]);
        const known = new Map(rows.map((folder) => [folder.id, folder]));
        if (!known.has(id) || (parentId !== null && !known.has(parentId))) return 'missing';
        for (let at = parentId; at !== null; at = known.get(at)!.parentId) if (at === id) return 'circle';
        await client.query('UPDATE folders SET name = $3, parent_id = $4 WHERE organisation_id = $1 AND id = $2', [
          organisationId,
          id,
          asText(name),
          parentId,
        ]);
        return 'changed';
      }),
    ),

  remove: (organisationId, id) =>
    unlessTaken(() =>
      inTransaction(pool, async (client) => {
        const { rows } = await client.query<Folder>(`SELECT ${columns} FROM folders WHERE organisation_id = $1 AND id = $2 FOR UPDATE`, [
          organisationId,
          id,
        ]);
        const [folder] = rows;
        if (!folder) return undefined;
        await client.query('UPDATE flows SET folder_id = $2 WHERE folder_id = $1', [id, folder.parentId]);
        await client.query('UPDATE folders SET parent_id = $2 WHERE parent_id = $1', [id, folder.parentId]);
        await client.query('DELETE FROM folders WHERE id = $1', [id]);
        return folder;
      }),
    ),
});

const columns = 'id, name, parent_id AS "parentId"';

/** Two folders beside each other never have one name. */
const unlessTaken = async <Outcome>(act: () => Promise<Outcome>): Promise<Outcome | 'taken'> => {
  try {
    return await act();
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return 'taken';
    throw error;
  }
};

const uniqueViolation = '23505';
