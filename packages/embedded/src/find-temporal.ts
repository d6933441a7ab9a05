import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import type { Words } from '@navette/flow';
import { buildTemporal } from './build-temporal.js';
import { downloadTemporal } from './download-temporal.js';
import { problem } from './embedded-error.js';

/** What takes long, and for how long it has been going on, so that a person sees that it lives. */
export type Progress = { words: Words; seconds: number };
export type OnProgress = (progress: Progress) => void;

/** The last version of the Temporal programme that `go install` accepts. */
export const TEMPORAL_VERSION = '1.5.1';

export type TemporalSearch = {
  env?: NodeJS.ProcessEnv;
  onProgress?: OnProgress;
  /** Ways to get it when it is nowhere on this machine, tried in order. Each answers whether `file` is there now. */
  ways?: GetTemporal[];
};
export type GetTemporal = (to: { file: string; env: NodeJS.ProcessEnv; onProgress: OnProgress }) => Promise<boolean>;

const run = promisify(execFile);
const programme = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/** The path of a Temporal programme: on PATH, in the cache, downloaded by the SDK, else built with Go (once, about 4 minutes). */
export async function findTemporal(search: TemporalSearch = {}): Promise<string> {
  const { env = process.env, onProgress = () => undefined, ways = [downloadTemporal, buildTemporal] } = search;
  const cached = join(cacheFolder(env), 'temporal', TEMPORAL_VERSION, programme);
  for (const file of [...onPath(env), cached]) if (await works(file)) return file;
  for (const way of ways) if ((await way({ file: cached, env, onProgress })) && (await works(cached))) return cached;
  throw problem('temporal-absent', {});
}

const cacheFolder = (env: NodeJS.ProcessEnv): string => join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'navette');

const onPath = (env: NodeJS.ProcessEnv): string[] =>
  (env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, programme));

/** A file that is there but does not run (another machine's, cut off) counts as absent. */
async function works(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    await run(file, ['--version'], { timeout: 10_000 });
    return true;
  } catch {
    return false;
  }
}
