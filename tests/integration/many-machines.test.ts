import { type ChildProcess, spawn } from 'node:child_process';
import { freePort } from '@navette/embedded';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readCompose, repository, substitute } from '../deployment/compose.js';
import { type FreshDatabase, freshDatabase } from '../support/database.js';

/** The processes of docker-compose.yml with its very settings, on the real Postgres and Temporal of this run instead of its containers. */
const services = readCompose();
const secrets = { POSTGRES_PASSWORD: 'unused', NAVETTE_SECRET_KEY: 'a'.repeat(64), NAVETTE_AUTH_SECRET: 'b'.repeat(64) };
const started: { child: ChildProcess; text(): string }[] = [];
let database: FreshDatabase;

/** A machine that does other things too takes its time. */
const patiently = { timeout: 90_000, interval: 200 };
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await Promise.all(started.map(({ child }) => stop(child)));
  await database.drop();
});

const stop = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('close', () => resolve());
    child.kill('SIGTERM');
  });

function startService(name: string, changes: Record<string, string> = {}): { child: ChildProcess; text(): string } {
  const { command, environment } = services[name]!;
  const settings = Object.fromEntries(Object.entries(environment!).map(([key, value]) => [key, substitute(value, secrets)]));
  const env = { PATH: process.env.PATH, ...settings, DATABASE_URL: database.url, ...changes };
  const child = spawn(process.execPath, command!.slice(1), { cwd: repository, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const one = { child, text: () => text };
  started.push(one);
  return one;
}

test('migrations run as their own service, and find nothing to do the second time', async () => {
  const migrate = startService('migrate');
  await vi.waitFor(() => expect(migrate.child.exitCode).toBe(0), patiently);
  expect(migrate.text()).toContain('The database is up to date.');
});

test('two API and two worker processes share one database and one Temporal', async () => {
  const address = { TEMPORAL_ADDRESS: process.env.TEMPORAL_ADDRESS! };
  const ports = [await freePort(), await freePort()];
  for (const port of ports) startService('api', { ...address, PORT: String(port) });
  const workers = [startService('worker', address), startService('worker', address)];
  for (const port of ports) {
    await vi.waitFor(async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/api/health`);
      expect(await answer.json()).toMatchObject({ status: 'ok', database: true, engine: true });
    }, patiently);
  }
  for (const worker of workers) await vi.waitFor(() => expect(worker.text()).toContain('"msg":"ready"'), patiently);
});

test('a process without its settings says which one is missing, and ends', async () => {
  const api = startService('api', { NAVETTE_SECRET_KEY: '' });
  await vi.waitFor(() => expect(api.child.exitCode).toBe(1), patiently);
  expect(api.text()).toContain('The API needs NAVETTE_SECRET_KEY.');
});
