import type { Json } from '@navette/flow';
import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson } from '../database/parameters.js';
import { insertEventsWithin } from '../events/accept-events.js';
import type { CursorStore } from '../store.js';

/** Tests are no runs of a flow. */
export const isBusy = async (client: Pick<pg.Pool, 'query'>, flowId: string): Promise<boolean> => {
  const { rows } = await client.query<{ busy: boolean }>({
    name: 'is-busy',
    text: `SELECT EXISTS (
             SELECT FROM flow_versions v JOIN runs r ON r.version_id = v.id AND r.ended_at IS NULL AND NOT r.test WHERE v.flow_id = $1
           ) AS busy`,
    values: [flowId],
  });
  return rows[0]?.busy ?? false;
};

export const createCursorStore = (pool: pg.Pool): CursorStore => ({
  read: async (flowIds) => {
    const { rows } = await pool.query<{ flow_id: string; cursor: Json; changed_at: Date }>(
      'SELECT flow_id, cursor, changed_at FROM cursors WHERE flow_id = ANY ($1::text[])',
      [flowIds],
    );
    return new Map(rows.map((row) => [row.flow_id, { cursor: row.cursor, changedAt: row.changed_at }]));
  },

  isBusy: (flowId) => isBusy(pool, flowId),

  advance: (flowId, cursor, events) =>
    inTransaction(pool, async (client) => {
      await client.query(
        `INSERT INTO cursors (flow_id, cursor) VALUES ($1, $2::jsonb)
         ON CONFLICT (flow_id) DO UPDATE SET cursor = excluded.cursor, changed_at = now()`,
        [flowId, asJson(cursor)],
      );
      if (events.length > 0) await insertEventsWithin(client, events);
    }),
});
