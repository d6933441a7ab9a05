import { chown, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from './embedded-error.js';
import { initialiseCluster } from './initialise-cluster.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import type { UnixUser } from './unprivileged-user.js';

/** The major version of the binaries; a data folder of another one cannot be opened. */
const NEEDED = '18';
const PASSWORD_FILE = 'navette-password';

type Folder = { dataDir: string; binaries: PostgresBinaries; user: UnixUser | undefined; log?: (line: string) => void };

/** Makes the database's folder when there is none, checks it when there is one, and answers the password of its superuser. */
export async function prepareDataFolder(folder: Folder): Promise<{ password: string }> {
  const { dataDir } = folder;
  try {
    await mkdir(dataDir, { recursive: true });
    if ((await readdir(dataDir)).length === 0) await makeWhole(folder);
  } catch (error) {
    throw isRefusal(error) ? problem('folder-closed', { folder: dataDir }, String(error)) : error;
  }
  await checkVersion(dataDir);
  const password = await readFile(join(dataDir, PASSWORD_FILE), 'utf8').catch(() => {
    throw problem('folder-broken', { folder: dataDir }, `${PASSWORD_FILE} is missing`);
  });
  if (folder.user) await chown(dataDir, folder.user.uid, folder.user.gid);
  return { password };
}

/** The new cluster gets its name only when it is whole, so a start that is cut off leaves nothing half-made behind. */
async function makeWhole(folder: Folder): Promise<void> {
  const draft = `${folder.dataDir}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  if (folder.user) await chown(draft, folder.user.uid, folder.user.gid);
  await initialiseCluster({ ...folder, dataDir: draft, passwordFile: join(draft, PASSWORD_FILE) });
  await rm(folder.dataDir, { recursive: true });
  await rename(draft, folder.dataDir);
}

async function checkVersion(dataDir: string): Promise<void> {
  const found = await readFile(join(dataDir, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (found === undefined) {
    const isCluster = (await readdir(dataDir)).includes(PASSWORD_FILE);
    throw problem(isCluster ? 'folder-broken' : 'folder-foreign', { folder: dataDir }, 'PG_VERSION is missing');
  }
  if (found.trim() !== NEEDED) throw problem('folder-version', { folder: dataDir, found: found.trim(), needed: NEEDED });
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(String(error.code));
