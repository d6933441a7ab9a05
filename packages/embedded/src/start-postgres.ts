import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { prepareDataFolder } from './data-folder.js';
import { problem } from './embedded-error.js';
import { freePort, isPortFree } from './free-port.js';
import { endLeftoverServer } from './leftover-server.js';
import { postgresBinaries } from './postgres-binaries.js';
import { type ServerProcess, startServerProcess } from './server-process.js';
import { unprivilegedUser } from './unprivileged-user.js';

export type PostgresServer = ServerProcess & { url: string; port: number };

type PostgresOptions = {
  /** Made when absent. Everything that Navette keeps is in it. */
  dataDir: string;
  port?: number;
  /** Made when absent; `url` leads to it. */
  database?: string;
  log?: (line: string) => void;
};

/**
 * Starts a real Postgres 18 on this machine, on 127.0.0.1 only. Survives whatever ended the one before: a stale pid file, unfinished
 * transactions, a server that an earlier start left running. Throws an `EmbeddedError` when a person has to mend something.
 *
 * @example const postgres = await startPostgres({ dataDir: '.navette/postgres', database: 'navette' });
 */
export async function startPostgres({ port, database = 'postgres', log, ...options }: PostgresOptions): Promise<PostgresServer> {
  const dataDir = resolve(options.dataDir);
  const binaries = postgresBinaries();
  const user = await unprivilegedUser([binaries.postgres, dataDir]);
  const { password } = await prepareDataFolder({ dataDir, binaries, user, log });
  await endLeftoverServer({ pidFile: join(dataDir, 'postmaster.pid'), mark: dataDir, signal: 'SIGINT', folder: dataDir });
  const chosen = port ?? (await freePort());
  if (!(await isPortFree(chosen))) throw problem('port-taken', { port: String(chosen), setting: 'NAVETTE_POSTGRES_PORT' });
  const start = () => startServerProcess({ command: binaries.postgres, args: settings(dataDir, chosen), stopSignal: 'SIGINT', user, log });
  const server = await startUntilOwned(start);
  const urlOf = (name: string) => `postgres://postgres:${password}@127.0.0.1:${chosen}/${name}`;
  await untilReady(server, urlOf('postgres'), dataDir);
  await makeDatabase(urlOf('postgres'), database);
  return { ...server, url: urlOf(database), port: chosen };
}

/** Durable first (fsync and synchronous_commit are on), then sized for a small machine. No Unix socket: two servers never meet in /tmp. */
const settings = (dataDir: string, port: number): string[] => [
  '-D',
  dataDir,
  '-p',
  String(port),
  ...Object.entries({
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    shared_buffers: '128MB',
    max_connections: '200',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_messages: 'warning',
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

/** After a SIGKILL the old server's backends hold its memory for a moment, and a new one refuses to start until they are gone. */
async function startUntilOwned(start: () => ServerProcess): Promise<ServerProcess> {
  for (let tries = 0; ; tries++) {
    const server = start();
    await Promise.race([server.exited, sleep(250)]);
    const isHeld = server.hasExited() && /still in use|lock file .* already exists/.test(server.lastLines());
    if (!isHeld || tries >= 40) return server;
  }
}

const READY_SECONDS = 120;

/** Recovery after a crash reads the log again and can take a while: we wait as long as the server lives. */
async function untilReady(server: ServerProcess, url: string, dataDir: string): Promise<void> {
  const limit = performance.now() + READY_SECONDS * 1000;
  while (performance.now() < limit) {
    if (server.hasExited()) throw reasonOfEnd(server.lastLines(), dataDir);
    const answer = await ask(url);
    if (answer === 'ready') return;
    if (answer === 'refused') {
      await server.stop();
      throw problem('folder-broken', { folder: dataDir }, 'the password kept in the folder is not the one of the database');
    }
    await sleep(50);
  }
  await server.stop();
  throw problem('postgres-silent', { seconds: String(READY_SECONDS) }, server.lastLines());
}

function reasonOfEnd(lines: string, dataDir: string) {
  const taken = /could not bind|Address already in use/.test(lines);
  if (taken) return problem('port-taken', { port: 'of Postgres', setting: 'NAVETTE_POSTGRES_PORT' }, lines);
  return problem(/Permission denied/.test(lines) ? 'folder-closed' : 'folder-broken', { folder: dataDir }, lines);
}

const WRONG_PASSWORD = '28P01';

async function ask(url: string): Promise<'ready' | 'not yet' | 'refused'> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return 'ready';
  } catch (error) {
    return error instanceof pg.DatabaseError && error.code === WRONG_PASSWORD ? 'refused' : 'not yet';
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
