import { join } from 'node:path';
import { freePort, startPostgres, startTemporal } from '@navette/embedded';
import type { Settings } from './settings.js';
import { type Supervised, superviseProcess } from './supervise-process.js';
import type { Surroundings } from './surroundings.js';

/** The two servers that everything stands on, and how to reach them. A server named by a setting is used as it is. */
export type Servers = { databaseUrl: string; temporalAddress: string; supervised: Supervised[] };

export async function startServers(settings: Settings, around: Surroundings): Promise<Servers> {
  const [postgres, temporal] = await Promise.allSettled([database(settings, around), engine(settings, around)]);
  if (postgres.status === 'fulfilled' && temporal.status === 'fulfilled') {
    const supervised = [temporal.value.supervised, postgres.value.supervised].flatMap((part) => part ?? []);
    return { databaseUrl: postgres.value.url, temporalAddress: temporal.value.address, supervised };
  }
  for (const started of [postgres, temporal]) if (started.status === 'fulfilled') await started.value.supervised?.stop();
  throw postgres.status === 'rejected' ? postgres.reason : (temporal as PromiseRejectedResult).reason;
}

async function database(settings: Settings, around: Surroundings): Promise<{ url: string; supervised?: Supervised }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl };
  const log = around.logOf('postgres');
  const options = {
    dataDir: join(settings.dataDir, 'postgres'),
    port: settings.postgresPort ?? (await freePort()),
    database: 'navette',
    log,
  };
  let url = '';
  const supervised = await superviseProcess({
    name: 'postgres',
    start: async () => {
      const server = await startPostgres(options);
      url = server.url;
      return server;
    },
    onExit: around.tellExit('Postgres'),
  });
  return { url, supervised };
}

async function engine(settings: Settings, around: Surroundings): Promise<{ address: string; supervised?: Supervised }> {
  const { onProgress } = around;
  if (settings.temporalAddress) {
    const env = { ...process.env, TEMPORAL_ADDRESS: settings.temporalAddress };
    return startTemporal({ dataDir: settings.dataDir, env, onProgress });
  }
  const log = around.logOf('temporal');
  // The settings decide, not what this process happens to have been started with.
  const env = { ...process.env, TEMPORAL_ADDRESS: undefined };
  const options = { dataDir: join(settings.dataDir, 'temporal'), port: settings.temporalPort ?? (await freePort()), env, log, onProgress };
  const supervised = await superviseProcess({
    name: 'temporal',
    start: async () => (await startTemporal(options)).process!,
    onExit: around.tellExit('Temporal'),
  });
  return { address: `127.0.0.1:${options.port}`, supervised };
}
