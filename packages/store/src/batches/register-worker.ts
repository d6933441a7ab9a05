import pg from 'pg';
import { staysAwake } from '../database/create-pool.js';
import type { BatchStore } from '../store.js';

/** Class of the advisory locks of workers. */
export const workerLocks = 42;

/**
 * The worker's life is a lock on a connection of its own: it ends with the process, however that ends, and no clock or process
 * list has to be believed. When the connection dies the worker must register again, since others may take its batches over.
 */
export const createRegister =
  (databaseUrl: string, pool: pg.Pool): BatchStore['register'] =>
  async (workerId, lost) => {
    const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000, query_timeout: 5_000, ...staysAwake });
    let held = false;
    const gone = () => {
      if (!held) return;
      held = false;
      void client.end().catch(() => {});
      lost();
    };
    client.on('error', gone);
    client.on('end', gone);
    await client.connect();
    try {
      const { rows } = await client.query<{ lock_id: number }>(
        `INSERT INTO workers (id) VALUES ($1)
         ON CONFLICT (id) DO UPDATE SET ended_at = NULL RETURNING lock_id`,
        [workerId],
      );
      await client.query('SELECT pg_advisory_lock($1, $2)', [workerLocks, rows[0]!.lock_id]);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    held = true;
    return {
      release: async () => {
        if (!held) return;
        held = false;
        await client.end().catch(() => {});
        await pool.query('UPDATE workers SET ended_at = now() WHERE id = $1', [workerId]);
      },
    };
  };

/** SQL: a worker `alias` whose lock somebody holds. Looking at the locks takes none, so asking disturbs nobody. */
export const livesSql = (alias: string) => `EXISTS (
  SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
  WHERE l.locktype = 'advisory' AND l.classid = ${workerLocks} AND l.objid = ${alias}.lock_id::oid AND l.objsubid = 2 AND l.granted)`;
