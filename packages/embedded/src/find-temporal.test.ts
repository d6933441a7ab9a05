import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildTemporal } from './build-temporal.js';
import { findTemporal, type GetTemporal, TEMPORAL_VERSION } from './find-temporal.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'navette-find-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const env = () => ({ PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache') });
const cached = () => join(folder, 'cache', 'navette', 'temporal', TEMPORAL_VERSION, 'temporal');
const programme = async (file: string, content = '#!/bin/sh\nexit 0\n') => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  await chmod(file, 0o755);
};
const noWay: GetTemporal = async () => false;

test('the one on PATH is taken before the one in the cache', async () => {
  await programme(join(folder, 'bin', 'temporal'));
  await programme(cached());
  expect(await findTemporal({ env: env() })).toBe(join(folder, 'bin', 'temporal'));
});

test('a programme that does not run is passed over', async () => {
  await programme(join(folder, 'bin', 'temporal'), 'cut off');
  await programme(cached());
  expect(await findTemporal({ env: env() })).toBe(cached());
});

test('what a way fetched is used, and the ways after it are not tried', async () => {
  const fetch: GetTemporal = async ({ file }) => {
    await programme(file);
    return true;
  };
  const tooMuch: GetTemporal = () => Promise.reject(new Error('tried all the same'));
  expect(await findTemporal({ env: env(), ways: [noWay, fetch, tooMuch] })).toBe(cached());
});

test('without Go and without a download there is one sentence with the remedies', async () => {
  const search = findTemporal({ env: env(), ways: [noWay, buildTemporal] });
  await expect(search).rejects.toMatchObject({
    code: 'temporal-absent',
    words: { en: expect.stringMatching(/Install Go.*TEMPORAL_ADDRESS/), fr: expect.stringMatching(/Installez Go.*TEMPORAL_ADDRESS/) },
  });
});
