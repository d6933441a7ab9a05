import { existsSync, readFileSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from '@navette/embedded';
import { localProblem } from './local-error.js';

/** One start per folder. Answers how to let go; a lock whose process is gone is taken over. */
export async function lockFolder(dataDir: string): Promise<() => void> {
  const file = join(dataDir, 'lock');
  const holder = Number(await readFile(file, 'utf8').catch(() => ''));
  if (holder > 0 && holder !== process.pid && (await isRunning(holder, 'node'))) {
    throw localProblem('already-running', { folder: dataDir, pid: String(holder) });
  }
  await writeFile(file, String(process.pid));
  const letGo = () => {
    if (existsSync(file) && readFileSync(file, 'utf8') === String(process.pid)) rmSync(file);
  };
  process.once('exit', letGo);
  return letGo;
}
