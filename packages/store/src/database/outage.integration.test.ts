import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer, testDatabase } from '../test-database.js';
import { createPool, forHotPaths } from './create-pool.js';
import { inTransaction } from './in-transaction.js';
import { isOutage } from './outage.js';

let server: TestServer;
let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  server = await startTestServer();
  database = await testDatabase(server);
  pool = createPool(database.url, forHotPaths(2));
});
afterAll(async () => {
  await pool.end();
  await server.remove();
});

const errorOf = (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => Promise.reject(new Error('it was answered')),
    (error) => error,
  );

test('what Postgres refuses for good is no outage, and neither is a vendor that is away', async () => {
  expect(isOutage(await errorOf(() => pool.query(`SELECT 'x'::int`)))).toBe(false);
  expect(isOutage(await errorOf(() => pool.query('SELECT nothing')))).toBe(false);
  expect(isOutage(await errorOf(() => fetch('http://127.0.0.1:1')))).toBe(false);
});

test('a server that stops in the middle, and one that is not there, are an outage', async () => {
  const sleeping = errorOf(() => pool.query('SELECT pg_sleep(4)'));
  const between = errorOf(() =>
    inTransaction(pool, async (client) => {
      await client.query('SELECT pg_sleep(4)');
    }),
  );
  await expect
    .poll(async () => (await database.query(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE query LIKE 'SELECT pg_sleep%'`)).rows)
    .toEqual([{ n: 2 }]);
  await server.stop();
  expect(isOutage(await sleeping)).toBe(true);
  expect(isOutage(await between)).toBe(true);
  expect(isOutage(await errorOf(() => pool.query('SELECT 1')))).toBe(true);
  expect(isOutage(await errorOf(() => inTransaction(pool, (client) => client.query('SELECT 1'))))).toBe(true);
  expect(isOutage(new Error('Failed query', { cause: await errorOf(() => pool.query('SELECT 1')) }))).toBe(true);
  await server.start();
  expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
});
