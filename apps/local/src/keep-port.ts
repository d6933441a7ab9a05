import { readFile, writeFile } from 'node:fs/promises';
import { freePort, isPortFree } from '@navette/embedded';

/**
 * The port that an earlier start used, else `preferred`, else a free one, which is then kept: the addresses of practice accounts are
 * written into connections and must not change from one start to the next.
 */
export async function keepPort(file: string, preferred: number): Promise<number> {
  const kept = Number(await readFile(file, 'utf8').catch(() => ''));
  if (kept > 0) return kept;
  const port = (await isPortFree(preferred)) ? preferred : await freePort();
  await writeFile(file, String(port));
  return port;
}
