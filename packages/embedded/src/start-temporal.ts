import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { problem } from './embedded-error.js';
import { findTemporal, type OnProgress } from './find-temporal.js';
import { freePort, isPortFree } from './free-port.js';
import { endLeftoverServer, rememberPid } from './leftover-server.js';
import { type ServerProcess, startServerProcess } from './server-process.js';

/** `process` is absent when TEMPORAL_ADDRESS names a server that is not ours. */
export type TemporalServer = { address: string; process?: ServerProcess; stop(): Promise<void>; kill(): Promise<void> };

type TemporalOptions = {
  dataDir: string;
  port?: number;
  /** Given: Temporal's own pages are served there, for developers. */
  uiPort?: number;
  env?: NodeJS.ProcessEnv;
  log?: (line: string) => void;
  onProgress?: OnProgress;
};

/**
 * The Temporal server of TEMPORAL_ADDRESS, else one started here with its SQLite file in `dataDir`. Resolves when it serves the
 * namespace `default`. Losing the file loses no run: Postgres holds the journal.
 *
 * @example const temporal = await startTemporal({ dataDir: '.navette/temporal' });
 */
export async function startTemporal(options: TemporalOptions): Promise<TemporalServer> {
  const env = options.env ?? process.env;
  const nothing = async () => undefined;
  if (env.TEMPORAL_ADDRESS) {
    const address = env.TEMPORAL_ADDRESS;
    if (!(await untilServing(address, () => false, 15))) throw problem('temporal-silent', { address });
    return { address, stop: nothing, kill: nothing };
  }
  return startOwn({ ...options, env, dataDir: resolve(options.dataDir) });
}

async function startOwn({ dataDir, port, uiPort, env, log, onProgress }: TemporalOptions): Promise<TemporalServer> {
  const command = await findTemporal({ env, onProgress });
  await mkdir(dataDir, { recursive: true }).catch((error) => {
    throw problem('folder-closed', { folder: dataDir }, String(error));
  });
  const file = join(dataDir, 'temporal.db');
  const pidFile = join(dataDir, 'temporal.pid');
  await endLeftoverServer({ pidFile, mark: file, signal: 'SIGTERM', folder: dataDir });
  const chosen = port ?? (await freePort());
  if (!(await isPortFree(chosen))) throw problem('port-taken', { port: String(chosen), setting: 'NAVETTE_TEMPORAL_PORT' });
  const server = startServerProcess({ command, args: flags(file, chosen, uiPort), stopSignal: 'SIGTERM', env, log });
  await rememberPid(pidFile, server.pid);
  const address = `127.0.0.1:${chosen}`;
  if (!(await untilServing(address, server.hasExited, 60))) {
    await server.stop();
    throw problem('temporal-broken', { file }, server.lastLines());
  }
  return { address, process: server, stop: server.stop, kill: server.kill };
}

/** WAL and synchronous=normal: what ENGINE.md measured. The request limits of the development server would bound a batch's start. */
const flags = (file: string, port: number, uiPort?: number): string[] => [
  'server',
  'start-dev',
  '--ip',
  '127.0.0.1',
  '--port',
  String(port),
  ...(uiPort === undefined ? ['--headless'] : ['--ui-port', String(uiPort)]),
  '--db-filename',
  file,
  '--sqlite-pragma',
  'journal_mode=WAL',
  '--sqlite-pragma',
  'synchronous=normal',
  '--log-level',
  'error',
  ...Object.entries({
    'frontend.namespaceRPS': 20_000,
    'frontend.namespaceRPS.visibility': 1_000,
    'matching.numTaskqueueReadPartitions': 1,
    'matching.numTaskqueueWritePartitions': 1,
  }).flatMap(([key, value]) => ['--dynamic-config-value', `${key}=${value}`]),
];

async function untilServing(address: string, hasEnded: () => boolean, seconds: number): Promise<boolean> {
  const limit = performance.now() + seconds * 1000;
  while (performance.now() < limit && !hasEnded()) {
    if (await serves(address)) return true;
    await sleep(100);
  }
  return false;
}

async function serves(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 2_000 });
    try {
      await connection.workflowService.describeNamespace({ namespace: 'default' });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
