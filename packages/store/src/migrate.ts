import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

/** Locks of class 42 belong to workers; this one is of a class of its own. */
const migrationLock = [43, 1];

/** Brings the schema up to date. Several processes may start at once: one migrates, the others wait for it and find nothing to do. */
export const migrate = async (databaseUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SET client_min_messages = warning');
    await client.query('SELECT pg_advisory_lock($1, $2)', migrationLock);
    await applyMigrations(drizzle(client), { migrationsFolder: migrationsFolder() });
  } finally {
    await client.end();
  }
};

/** The nearest `migrations` above this file: the same from `src`, from `dist`, and from a bundle beside which the folder was copied. */
const migrationsFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'migrations');
    if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The folder "migrations" of @navette/store was not found: copy it beside the built files.');
    folder = parent;
  }
};
