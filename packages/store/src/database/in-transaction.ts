import type pg from 'pg';
import { sqlState } from './postgres-errors.js';

/** BEGIN … COMMIT on one client of the pool; any error rolls back and is passed on. A client that no longer answers is thrown away. */
export const inTransaction = async <Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await rollBack(client, error);
    throw error;
  } finally {
    client.release(broken);
  }
};

/**
 * An error of the server or of the work itself leaves a usable client. A query time-out is the client's own: the query may still be
 * running on it, and a ROLLBACK would wait behind it.
 */
const rollBack = async (client: pg.PoolClient, error: unknown): Promise<Error | undefined> => {
  const timedOut = error instanceof Error && error.message === 'Query read timeout';
  if (timedOut || sqlState(error)?.startsWith('57P')) return new Error('connection lost', { cause: error });
  try {
    await client.query('ROLLBACK');
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure : new Error(String(failure));
  }
};
