import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/**
 * The secret kept in `file`, made at the first start and readable by its owner only. 32 random bytes as hex. Losing the file of
 * NAVETTE_SECRET_KEY means entering every connection's credentials again.
 */
export async function keepSecret(file: string): Promise<string> {
  try {
    const secret = randomBytes(32).toString('hex');
    await writeFile(file, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}
