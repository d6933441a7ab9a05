import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from './embedded-error.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { startServerProcess } from './server-process.js';
import type { UnixUser } from './unprivileged-user.js';

type Cluster = {
  dataDir: string;
  passwordFile: string;
  binaries: PostgresBinaries;
  user: UnixUser | undefined;
  log?: (line: string) => void;
};

/** Makes an empty database cluster with a password of its own, kept in `passwordFile` inside the folder (mode 0600). */
export async function initialiseCluster(cluster: Cluster): Promise<void> {
  const password = randomBytes(18).toString('base64url');
  const folder = await mkdtemp(join(tmpdir(), 'navette-initdb-'));
  const handed = join(folder, 'password');
  try {
    await writeFile(handed, password, { mode: 0o600 });
    if (cluster.user) {
      await chown(folder, cluster.user.uid, cluster.user.gid);
      await chown(handed, cluster.user.uid, cluster.user.gid);
    }
    await runInitdb(cluster, handed);
    await writeFile(cluster.passwordFile, password, { mode: 0o600 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runInitdb({ dataDir, binaries, user, log }: Cluster, passwordFile: string): Promise<void> {
  const initdb = startServerProcess({
    command: binaries.initdb,
    // Postgres's own locale provider: text sorts the same on every machine, and none must be installed.
    args: [
      `--pgdata=${dataDir}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    stopSignal: 'SIGTERM',
    user,
    log,
  });
  const { code } = await initdb.exited;
  if (code !== 0) throw problem('folder-closed', { folder: dataDir }, initdb.lastLines());
}
