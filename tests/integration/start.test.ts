import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, isRunning } from '@navette/embedded';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
let folder: string;
let port: number;

type Start = { child: ChildProcess; text(): string; ready: Promise<void>; ended: Promise<number | null> };
const started: Start[] = [];

/** What `pnpm start` hands over to, as a process that can be interrupted and killed. */
function start(): Start {
  const env = { ...process.env, NAVETTE_DATA_DIR: folder, PORT: String(port), TEMPORAL_ADDRESS: '', DATABASE_URL: '', LANG: 'en' };
  const child = spawn(process.execPath, ['apps/local/dist/main.js'], { cwd: repository, env });
  let text = '';
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        text += chunk;
        if (text.includes(`http://localhost:${port}\n`)) resolve();
      });
    }
    child.once('close', () => reject(new Error(text)));
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const one = { child, text: () => text, ready, ended };
  started.push(one);
  return one;
}

/** Processes of this machine whose command line or environment names our folder, besides `start` itself. */
async function ourProcesses(besides: number): Promise<number[]> {
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const ours = await Promise.all(
    numbers.map(async (pid) => {
      const [line, env] = await Promise.all([
        readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
        readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
      ]);
      return line !== '' && pid !== besides && pid !== process.pid && (line.includes(folder) || env.includes(`NAVETTE_DATA_DIR=${folder}`));
    }),
  );
  return numbers.filter((_, index) => ours[index]);
}

const health = () => fetch(`http://localhost:${port}/api/health`).then((answer) => answer.json() as Promise<{ status: string }>);
const pidOf = async (mark: string): Promise<number> => {
  for (const pid of await ourProcesses(0)) if (await isRunning(pid, mark)) return pid;
  throw new Error(`nothing runs ${mark}`);
};

/** A machine that does other things too takes its time. */
const patiently = { timeout: 90_000, interval: 200 };
vi.setConfig({ testTimeout: 180_000 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navette-start-'));
  port = await freePort();
});
afterAll(async () => {
  for (const { child, ended } of started) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await ended;
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a start ends with one URL, and Ctrl-C leaves no process behind', async () => {
  const first = start();
  await first.ready;
  expect(await health()).toMatchObject({ status: 'ok', database: true, engine: true });
  expect((await ourProcesses(first.child.pid!)).length).toBeGreaterThanOrEqual(5);
  await ask(`create table kept as select 'Ada' as name`);
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.text()).toContain('Stopped. Everything is kept.');
  expect(await ourProcesses(first.child.pid!)).toEqual([]);
});

test('the next start keeps everything, and its secrets are readable by their owner only', async () => {
  const second = start();
  await second.ready;
  for (const name of ['secret-key', 'auth-secret']) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
  expect(await ask('select name from kept')).toEqual([{ name: 'Ada' }]);
});

test.each([
  ['worker-main.js', 'Worker'],
  ['apps/api', 'API'],
  ['temporal.db', 'Temporal'],
])('%s is started again after SIGKILL', async (mark, name) => {
  const running = started.at(-1)!;
  const before = await pidOf(mark);
  process.kill(before, 'SIGKILL');
  await vi.waitFor(async () => expect(await pidOf(mark)).not.toBe(before), patiently);
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'ok' }), patiently);
  expect(running.text()).toContain(`${name} ended. It is started again`);
});

test('Postgres is started again after SIGKILL, on the same port', async () => {
  const url = await databaseUrl();
  process.kill(Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]), 'SIGKILL');
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'ok', database: true }), patiently);
  expect(await databaseUrl()).toBe(url);
});

test.runIf(process.platform === 'linux')('SIGKILL of the start itself ends all the others, and the next start takes over', async () => {
  const killed = started.at(-1)!;
  killed.child.kill('SIGKILL');
  await killed.ended;
  await vi.waitFor(async () => expect(await ourProcesses(killed.child.pid!)).toEqual([]), patiently);
  const next = start();
  await next.ready;
  expect(await health()).toMatchObject({ status: 'ok' });
});

const databaseUrl = async (): Promise<string> => {
  const environ = await readFile(`/proc/${await pidOf('worker-main.js')}/environ`, 'utf8');
  return /(?:^|\0)DATABASE_URL=([^\0]*)/.exec(environ)![1]!;
};

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
