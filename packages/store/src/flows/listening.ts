import type pg from 'pg';
import type { FlowStore, ListeningFlow } from '../store.js';

type Listening = Pick<FlowStore, 'listening' | 'listeningVersion'>;

export const createListening = (pool: pg.Pool): Listening => ({
  listening: async () => {
    const { rows } = await pool.query<ListeningFlow>(
      `SELECT f.id AS "flowId", f.organisation_id AS "organisationId", f.name, v.id AS "versionId", v.plan,
         (SELECT coalesce(jsonb_agg(c.calendar ORDER BY c.position, c.id), '[]') FROM calendars c
          WHERE c.organisation_id = f.organisation_id) AS calendars
       FROM flows f JOIN flow_versions v ON v.flow_id = f.id AND v.number = f.live_version AND v.number > 0
       WHERE f."on" AND f.deleted_at IS NULL`,
    );
    return rows;
  },

  listeningVersion: async () => {
    const { rows } = await pool.query<{ value: string }>({
      name: 'listening-version',
      text: `SELECT value::text FROM counters WHERE name = 'listening'`,
    });
    return rows[0]?.value ?? '0';
  },
});

/**
 * In the transaction that changes which flows listen. The row's lock puts such transactions one behind the other, so whoever has seen
 * a number has seen every change up to it.
 */
export const countListeningChange = (client: pg.PoolClient) =>
  client.query(`INSERT INTO counters (name, value) VALUES ('listening', 1) ON CONFLICT (name) DO UPDATE SET value = counters.value + 1`);
