import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, startTemporal } from '@navette/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's address of the run's Postgres; `freshDatabase()` makes databases in it. */
    adminUrl: string;
    /** The run's Temporal server, `host:port`. */
    temporalAddress: string;
  }
}

/**
 * One Postgres and one Temporal for the whole integration run, in a folder that goes away with it. Tests that kill or stop a server
 * start one of their own. NAVETTE_TEST_DATABASE_URL and TEMPORAL_ADDRESS name servers to use instead.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'navette-test-'));
  const given = process.env.NAVETTE_TEST_DATABASE_URL;
  const onProgress = ({ words, seconds }: { words: { en: string }; seconds: number }) => {
    if (seconds % 15 === 0) console.log(`${words.en} ${seconds} s`);
  };
  const [postgres, temporal] = await Promise.all([
    given ? { url: given, stop: async () => undefined } : startPostgres({ dataDir: join(folder, 'postgres') }),
    startTemporal({ dataDir: join(folder, 'temporal'), onProgress }),
  ]);
  process.env.NAVETTE_TEST_DATABASE_URL = postgres.url;
  process.env.TEMPORAL_ADDRESS = temporal.address;
  project.provide('adminUrl', postgres.url);
  project.provide('temporalAddress', temporal.address);
  return async () => {
    await Promise.all([postgres.stop(), temporal.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
}
