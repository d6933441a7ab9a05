import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isPortFree, problem } from '@navette/embedded';
import { migrate } from '@navette/store';
import { keepPort } from './keep-port.js';
import { keepSecret } from './keep-secret.js';
import { localProblem } from './local-error.js';
import { lockFolder } from './lock-folder.js';
import { type NodePartName, startNodePart } from './node-part.js';
import type { Settings } from './settings.js';
import { type Servers, startServers } from './start-servers.js';
import { type Supervised, superviseProcess } from './supervise-process.js';
import { createSurroundings, type Surroundings } from './surroundings.js';
import type { Terminal } from './terminal.js';
import { answersWell, readiness, untilTrue } from './until-true.js';

/** All of Navette on this machine. */
export type Navette = {
  url: string;
  databaseUrl: string;
  temporalAddress: string;
  sandboxUrl: string;
  /** postgres, temporal, sandbox, api, worker: what of them is ours. Tests kill them by name. */
  part(name: string): Supervised | undefined;
  /** Ends everything in order: first who uses, then who is used. */
  stop(): Promise<void>;
};

/**
 * Starts the servers, brings the database up to date, then starts sandbox, API and worker, and keeps all of them alive. Throws an error
 * with `words` when a person has to mend something; nothing is left running then.
 */
export async function startNavette(settings: Settings, terminal: Terminal): Promise<Navette> {
  if (!(await isPortFree(settings.port))) throw problem('port-taken', { port: String(settings.port), setting: 'PORT' });
  await mkdir(settings.dataDir, { recursive: true }).catch((error) => {
    throw problem('folder-closed', { folder: settings.dataDir }, String(error));
  });
  const letGo = await lockFolder(settings.dataDir);
  const running: Supervised[] = [];
  const stop = async () => {
    for (const part of running.toReversed()) await part.stop();
    letGo();
  };
  try {
    return { ...(await startAll(settings, terminal, running)), part: (name) => running.find((part) => part.name === name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll(settings: Settings, terminal: Terminal, running: Supervised[]) {
  const around = createSurroundings(settings, terminal);
  const servers = await startServers(settings, around);
  running.push(...servers.supervised.toReversed());
  await migrate(servers.databaseUrl).catch((error) => {
    throw settings.databaseUrl ? localProblem('database-away', { setting: 'DATABASE_URL' }, String(error)) : error;
  });
  const { sandboxPort, sandboxUrl, env } = await environment(settings, servers);
  await startPart('sandbox', { ...env, PORT: String(sandboxPort), HOST: '127.0.0.1' }, around, running);
  await startPart('api', { ...env, PORT: String(settings.port) }, around, running);
  const isWorkerReady = readiness(around.logOf('worker'));
  await startPart('worker', env, { ...around, logOf: () => isWorkerReady.log }, running);
  const silent = (part: NodePartName) => () =>
    localProblem('part-silent', { part: partNames[part], log: join(settings.dataDir, 'logs', `${part}.log`) });
  await untilTrue(() => answersWell(`http://localhost:${settings.port}/api/health`), silent('api'));
  await untilTrue(async () => isWorkerReady.yes(), silent('worker'));
  return { url: settings.publicUrl, sandboxUrl, databaseUrl: servers.databaseUrl, temporalAddress: servers.temporalAddress };
}

async function environment(settings: Settings, servers: Servers) {
  const kept = (name: string) => join(settings.dataDir, name);
  const sandboxPort = settings.sandboxPort ?? (await keepPort(kept('sandbox-port'), settings.port + 10));
  if (!(await isPortFree(sandboxPort))) throw problem('port-taken', { port: String(sandboxPort), setting: 'NAVETTE_SANDBOX_PORT' });
  const sandboxUrl = `http://127.0.0.1:${sandboxPort}`;
  const env = {
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    NAVETTE_SECRET_KEY: process.env.NAVETTE_SECRET_KEY ?? (await keepSecret(kept('secret-key'))),
    NAVETTE_AUTH_SECRET: process.env.NAVETTE_AUTH_SECRET ?? (await keepSecret(kept('auth-secret'))),
    NAVETTE_PUBLIC_URL: settings.publicUrl,
    NAVETTE_DATA_DIR: settings.dataDir,
    SANDBOX_URL: sandboxUrl,
  };
  return { sandboxPort, sandboxUrl, env };
}

async function startPart(name: NodePartName, env: NodeJS.ProcessEnv, around: Surroundings, running: Supervised[]): Promise<void> {
  const log = around.logOf(name);
  running.push(await superviseProcess({ name, start: () => startNodePart(name, env, log), onExit: around.tellExit(partNames[name]) }));
}

const partNames: Record<NodePartName, string> = { api: 'API', worker: 'Worker', sandbox: 'Sandbox' };
