import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EmbeddedError } from './embedded-error.js';
import { type PostgresServer, startPostgres } from './start-postgres.js';

let folder: string;
let server: PostgresServer | undefined;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navette-postgres-'));
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await rm(folder, { recursive: true, force: true });
});

const dataDir = () => join(folder, 'postgres');
const start = async (port?: number) => {
  server = await startPostgres({ dataDir: dataDir(), port, database: 'navette' });
  return server;
};
const ask = async (sql: string): Promise<Record<string, string>[]> => {
  const client = new pg.Client({ connectionString: server!.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

test('what was committed is there after SIGKILL, on the same port', async () => {
  const first = await start();
  await ask('create table kept (name text)');
  await ask(`insert into kept values ('Ada')`);
  await first.kill();
  await expect(first.exited).resolves.toMatchObject({ signal: 'SIGKILL' });
  const second = await start(first.port);
  expect(second.port).toBe(first.port);
  expect(await ask('select name from kept')).toEqual([{ name: 'Ada' }]);
});

test('a second start takes over the folder of a server that was left running', async () => {
  const left = await start();
  const second = await start();
  expect(second.pid).not.toBe(left.pid);
  expect(left.hasExited()).toBe(true);
  expect(await ask('select 1 as one')).toEqual([{ one: 1 }]);
});

test('commits are durable and it listens on this machine only', async () => {
  await start();
  const settings = await ask(
    `select name, setting from pg_settings where name in ('fsync','synchronous_commit','listen_addresses','max_connections') order by name`,
  );
  expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    listen_addresses: '127.0.0.1',
    max_connections: '200',
  });
});

const refusal = (port?: number): Promise<EmbeddedError> =>
  start(port).then(
    () => Promise.reject(new Error('it started')),
    (error) => error,
  );

test('a folder with other files is left alone, with a sentence', async () => {
  await mkdir(dataDir());
  await writeFile(join(dataDir(), 'thesis.txt'), 'irreplaceable');
  const error = await refusal();
  expect(error.code).toBe('folder-foreign');
  expect(error.words.en).toContain('Move them away');
});

test('a damaged folder is one sentence with the remedy, and what Postgres said is kept for the log', async () => {
  await (await start()).stop();
  await writeFile(join(dataDir(), 'global', 'pg_control'), 'rubbish');
  const error = await refusal();
  expect(error.code).toBe('folder-broken');
  expect(error.words.fr).toContain('déplacez-le pour repartir à vide');
  expect(error.details).toMatch(/FATAL|PANIC/);
});

test('a folder of another Postgres says which one made it', async () => {
  await (await start()).stop();
  await writeFile(join(dataDir(), 'PG_VERSION'), '17\n');
  const error = await refusal();
  expect(error.words.en).toContain('made by Postgres 17');
});

test('a port in use is named with the setting that changes it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const error = await refusal(port);
  other.close();
  expect(error.code).toBe('port-taken');
  expect(error.words.en).toContain(`Port ${port}`);
  expect(error.words.en).toContain('NAVETTE_POSTGRES_PORT');
});
