import { randomUUID } from 'node:crypto';
import { migrate } from '@navette/store';
import pg from 'pg';

/** An empty, migrated database of its own. `drop()` removes it, whoever is still connected. */
export type FreshDatabase = { url: string; drop(): Promise<void> };

const TEMPLATE = 'navette_template';

/**
 * Makes a database with all migrations, in a few hundredths of a second: the migrations run once per server, then it is copied.
 *
 * @example const database = await freshDatabase(); afterAll(() => database.drop());
 */
export async function freshDatabase(): Promise<FreshDatabase> {
  const admin = process.env.NAVETTE_TEST_DATABASE_URL;
  if (!admin) throw new Error('No test server: run this in the integration project, whose set-up is tests/support/servers.ts.');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(admin, async (client) => {
    // Several test processes: the first one makes the template, the others wait. Copying needs a template nobody is connected to.
    await client.query('select pg_advisory_lock(7001)');
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (!rowCount) await makeTemplate(client, admin);
    await client.query(`create database ${name} template ${TEMPLATE}`);
  });
  return {
    url: withDatabase(admin, name),
    drop: () => asAdmin(admin, async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

/** It gets its name when it is whole, so migrations that break are run again by the next test and shown there. */
async function makeTemplate(client: pg.Client, admin: string): Promise<void> {
  const draft = `${TEMPLATE}_draft`;
  await client.query(`drop database if exists ${draft} with (force)`);
  await client.query(`create database ${draft}`);
  await migrate(withDatabase(admin, draft));
  await client.query(`alter database ${draft} rename to ${TEMPLATE}`);
}

async function asAdmin(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
