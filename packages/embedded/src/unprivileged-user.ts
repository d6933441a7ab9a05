import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

export type UnixUser = { uid: number; gid: number; needsReach: boolean };

const run = promisify(execFile);

/**
 * Postgres refuses to run as root. Answers whom to run it as, or undefined when we are not root. No user is created: `postgres` where
 * it exists, else `nobody`, who exists everywhere.
 */
export async function unprivilegedUser(paths: string[]): Promise<UnixUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const ids = await idsOf(name);
    if (ids) return { ...ids, needsReach: !(await reachable(paths, ids)) };
  }
  return undefined;
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => Number((await run('id', [flag, name])).stdout)));
    return { uid: uid!, gid: gid! };
  } catch {
    return undefined;
  }
}

/** Whether that user may pass through every folder above `paths`, the programs and data that a server needs. */
async function reachable(paths: string[], user: { uid: number }): Promise<boolean> {
  const folders = new Set(paths.flatMap(foldersAbove));
  const open = await Promise.all(
    [...folders].map(async (folder) => {
      const { mode, uid } = await stat(folder).catch(() => ({ mode: 0, uid: -1 }));
      return uid === user.uid ? (mode & 0o100) !== 0 : (mode & 0o001) !== 0;
    }),
  );
  return open.every(Boolean);
}

function foldersAbove(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...foldersAbove(folder)];
}
