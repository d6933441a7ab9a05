import pg from 'pg';
import { fromDatabase } from './outage.js';

/**
 * A pool whose clients never bring the process down: node-postgres emits 'error' on a client that loses its connection, idle or in
 * use, and an 'error' nobody listens to ends the process. Whoever waits for a query on it gets that error as a rejection.
 */
export const createPool = (databaseUrl: string, options: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    Client: QuickClient,
    connectionTimeoutMillis: 10_000,
    ...staysAwake,
    ...options,
  });
  pool.on('error', () => {});
  pool.on('connect', (client) => void client.on('error', () => {}));
  return marking(pool);
};

/** Every error of the pool and of its clients can be told from those of others (`isOutage`). */
const marking = (pool: pg.Pool): pg.Pool => {
  const { connect, query } = pool;
  const marked =
    <Given extends unknown[]>(ask: (...given: Given) => unknown, of: object) =>
    (...given: Given) => {
      const answer = ask.apply(of, given);
      return answer instanceof Promise ? answer.catch(fromDatabase) : answer;
    };
  pool.on('connect', (client) => Object.assign(client, { query: marked(client.query, client) }));
  return Object.assign(pool, { connect: marked(connect, pool), query: marked(query, pool) });
};

/** A connection that died without a word, or that a router between forgot, is found out within a minute or so. */
export const staysAwake = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

/** Of a pool the time-out is also the time that a query may wait for a free client: that may be long, connecting may not. */
class QuickClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super({ ...config, connectionTimeoutMillis: 2_000 });
  }
}

export type PoolOptions = Pick<
  pg.PoolConfig,
  'max' | 'connectionTimeoutMillis' | 'query_timeout' | 'statement_timeout' | 'idleTimeoutMillis' | 'options'
>;

/** For what people ask: lists, pages, settings. */
export const forPeople: PoolOptions = { max: 8, query_timeout: 15_000, statement_timeout: 14_000, idleTimeoutMillis: 30_000 };

/** For work done under a lock: a transaction may wait for another process that is talking to a vendor. */
export const forLocks: PoolOptions = {
  max: 4,
  connectionTimeoutMillis: 30_000,
  query_timeout: 90_000,
  statement_timeout: 85_000,
  idleTimeoutMillis: 30_000,
};

/**
 * For the hot paths. Statements are prepared once, but planned each time with the real values: a generic plan made while a table was
 * empty scanned it whole once it was full. Every one of these statements reaches its rows by key, so scans, hash joins and sorts are off.
 * The server gives a statement up before the client does, so that no late statement writes behind a newer one.
 */
export const forHotPaths = (max: number): PoolOptions => ({
  max,
  query_timeout: 5_000,
  statement_timeout: 4_500,
  idleTimeoutMillis: 0,
  options:
    '-c plan_cache_mode=force_custom_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c enable_sort=off -c jit=off',
});
