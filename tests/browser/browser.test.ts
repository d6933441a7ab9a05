import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, screenshot, withPage } from '../support/browser.js';

let browser: Browser;
const server = createServer((_, response) => {
  response
    .setHeader('content-type', 'text/html; charset=utf-8')
    .end('<h1 lang=fr>Déjà</h1><script>document.title = navigator.language</script>');
});

beforeAll(async () => {
  browser = await launchBrowser();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser?.close();
  server.close();
});

test('a real browser opens a page in the asked language, runs its script and takes a picture', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await withPage(browser, { language: 'fr', name: 'support' }, async (page) => {
    await page.goto(url);
    expect(await page.textContent('h1')).toBe('Déjà');
    expect(await page.title()).toBe('fr-FR');
    const { size } = await stat(await screenshot(page, 'support'));
    expect(size).toBeGreaterThan(1000);
  });
});
