import { spawn } from 'node:child_process';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everySecond } from './every-second.js';
import type { GetTemporal } from './find-temporal.js';

/** A download that has not grown for so long is given up: a machine without a connection goes on to the next way. */
const SILENCE_SECONDS = 20;
const words = {
  en: 'Fetching Temporal, the engine that keeps every step. Once per machine.',
  fr: 'Récupération de Temporal, le moteur qui garde chaque étape. Une seule fois par machine.',
};

/**
 * The Temporal SDK's own download, in a process of its own so that it can be given up. The SDK leaves `temporal-<version>` in the
 * folder, and grows `….downloading` until then.
 */
export const downloadTemporal: GetTemporal = async ({ file, env, onProgress }) => {
  const folder = dirname(file);
  const found = join(folder, `temporal-v${versionOf(file)}${process.platform === 'win32' ? '.exe' : ''}`);
  await mkdir(folder, { recursive: true });
  await rm(`${found}.downloading`, { force: true });
  const script = fileURLToPath(new URL('../fetch-temporal.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, folder, versionOf(file)], { stdio: 'ignore', env });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const growth = { size: 0, at: 0 };
  const ticker = everySecond(async (seconds) => {
    if (seconds >= 2) onProgress({ words, seconds });
    const { size } = await stat(`${found}.downloading`).catch(() => ({ size: 0 }));
    if (size > growth.size) Object.assign(growth, { size, at: seconds });
    if (seconds - growth.at >= SILENCE_SECONDS) child.kill('SIGKILL');
  });
  await ended;
  ticker.stop();
  await rm(`${found}.downloading`, { force: true });
  return rename(found, file).then(
    () => true,
    () => false,
  );
};

/** The cache names the version in the folder: `…/temporal/1.5.1/temporal`. */
const versionOf = (file: string): string => dirname(file).split(/[\\/]/).at(-1)!;
