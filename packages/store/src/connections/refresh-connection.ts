import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import type { SecretBox, Secrets } from '../secrets.js';
import type { ConnectionStore } from '../store.js';

/**
 * Many vendors take a refresh token once only: two refreshes at the same time lose the connection. Across processes one goes at a
 * time by an advisory lock held to the end of the transaction that writes the new values; within a process all share the one under way.
 */
export const createRefresh = (pool: pg.Pool, box: SecretBox): ConnectionStore['refresh'] => {
  const underWay = new Map<string, Promise<Secrets>>();

  const refreshed: ConnectionStore['refresh'] = async (id, isStale, refresh) => {
    const other = underWay.get(id);
    if (other) {
      const values = await other;
      return isStale(values) ? refreshed(id, isStale, refresh) : values;
    }
    const mine = inTransaction(pool, (client) => refreshUnderLock(client, box, { id, isStale, refresh }));
    underWay.set(id, mine);
    try {
      return await mine;
    } finally {
      underWay.delete(id);
    }
  };
  return refreshed;
};

type Request = { id: string; isStale: (values: Secrets) => boolean; refresh: (values: Secrets) => Promise<Secrets> };

const refreshUnderLock = async (client: pg.PoolClient, box: SecretBox, { id, isStale, refresh }: Request): Promise<Secrets> => {
  await client.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`connection:${id}`]);
  // Read after the lock: whoever held it before may have written what we need.
  const { rows } = await client.query<{ secrets: Buffer }>('SELECT secrets FROM connections WHERE id = $1', [id]);
  if (!rows[0]) throw new Error(`Connection ${id} is gone.`);
  const values = box.open(rows[0].secrets);
  if (!isStale(values)) return values;
  const fresh = await refresh(values);
  await client.query('UPDATE connections SET secrets = $2 WHERE id = $1', [id, box.seal(fresh)]);
  return fresh;
};
