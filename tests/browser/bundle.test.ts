import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seen } from './support/by-role.js';
import { useApp } from './support/use-app.js';

const app = useApp();
const limit = 350;

/** Scripts, styles and fonts that the page asks for from now on. */
function watchAssets(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => /\.(js|css|woff2?)$/.test(new URL(request.url()).pathname) && asked.add(request.url()));
  return asked;
}

/** In KB, as a server that compresses sends them. */
async function compressed(urls: Iterable<string>): Promise<number> {
  const bodies = await Promise.all([...urls].map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())));
  return bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
}

test(`the first load of the app is at most ${limit} KB compressed, and the editor is a chunk of its own, on demand`, async () => {
  const page = await app.open('about:blank', { fresh: true });
  const assets = watchAssets(page);
  await page.goto('/');
  await seen(page.getByRole('heading', { level: 1 }));
  await page.waitForLoadState('networkidle');
  const size = await compressed(assets);
  console.log(`First load of the app: ${size.toFixed(0)} KB compressed, in ${assets.size} files (limit ${limit} KB).`);
  expect(size).toBeLessThanOrEqual(limit);
  expect([...assets].filter((name) => /Editor/.test(name))).toEqual([]);

  const editor = watchAssets(page);
  await page.goto('/flows/none/edit');
  await expect.poll(() => [...editor]).toContainEqual(expect.stringMatching(/EditorPage-.*\.js$/));
});
