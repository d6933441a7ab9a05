import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@navette/embedded';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepSecret } from './keep-secret.js';

const repository = join(import.meta.dirname, '..', '..', '..');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navette-local-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs `start` as a person does, with other settings, and answers what they read. */
async function start(env: NodeJS.ProcessEnv): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=source', 'apps/local/src/main.ts'], {
    cwd: repository,
    env: { ...process.env, TEMPORAL_ADDRESS: '', LANG: 'en', PORT: String(await freePort()), NAVETTE_DATA_DIR: folder, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text };
}
const sentences = (text: string) => text.trim().split('\n').slice(1);

test('a port in use is one sentence with the remedy, in the language of the terminal', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const english = await start({ PORT: String(port) });
  const french = await start({ PORT: String(port), LANG: 'fr_FR.UTF-8' });
  other.close();
  expect(english.code).toBe(1);
  expect(sentences(english.text)).toEqual([
    `Port ${port} is already used by another program. Stop that program, or choose another port with PORT.`,
  ]);
  expect(sentences(french.text)[0]).toContain(`Le port ${port} est déjà utilisé`);
});

test.each(['NAVETTE_POSTGRES_PORT', 'NAVETTE_TEMPORAL_PORT', 'NAVETTE_SANDBOX_PORT'])(
  '%s in use is named in the sentence',
  async (setting) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    const { code, text } = await start({ [setting]: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(sentences(text)).toEqual([
      `Port ${port} is already used by another program. Stop that program, or choose another port with ${setting}.`,
    ]);
  },
);

test('without Temporal, Go or a connection there is one sentence with the remedies', async () => {
  const nothingHere = {
    PATH: '',
    HOME: folder,
    XDG_CACHE_HOME: folder,
    HTTPS_PROXY: 'http://127.0.0.1:9',
    DATABASE_URL: 'postgres://unused',
  };
  const { code, text } = await start(nothingHere);
  expect(code).toBe(1);
  expect(sentences(text)).toEqual([
    'Temporal is not here and could not be fetched. Install Go or connect this machine to the Internet, or set TEMPORAL_ADDRESS.',
  ]);
});

test('a broken data folder is one sentence with the remedy, and nothing in it is touched', async () => {
  const dataDir = join(folder, 'postgres');
  await mkdir(dataDir);
  await writeFile(join(dataDir, 'PG_VERSION'), '18\n');
  const { code, text } = await start({});
  expect(code).toBe(1);
  expect(sentences(text)).toEqual([
    `The database in ${dataDir} is damaged. Put back a copy of the folder, or move it away to start empty.`,
  ]);
  expect((await stat(join(dataDir, 'PG_VERSION'))).size).toBe(3);
});

test('two starts in one folder: the second says which process runs there', async () => {
  await writeFile(join(folder, 'lock'), String(process.pid));
  const { code, text } = await start({});
  expect(code).toBe(1);
  expect(text).toContain(`Navette already runs from ${folder} (process ${process.pid}).`);
});

test('a data folder that cannot be made is one sentence', async () => {
  await writeFile(join(folder, 'file'), '');
  const { text } = await start({ NAVETTE_DATA_DIR: join(folder, 'file', 'navette') });
  expect(sentences(text)[0]).toContain('Navette cannot write in');
});

test('a secret is made once, kept, and readable by its owner only', async () => {
  const file = join(folder, 'secret-key');
  const made = await keepSecret(file);
  expect(made).toMatch(/^[0-9a-f]{64}$/);
  expect(await keepSecret(file)).toBe(made);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});
