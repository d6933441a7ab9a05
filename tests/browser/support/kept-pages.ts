import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../support/browser.js';
import type { Person } from './people.js';
import type { ProductFacts } from './start-shared-product.js';

/** What cannot be changed once somebody sits at a browser; all the rest belongs to the page. */
export type Sitter = { as: Person | 'nobody'; language: 'en' | 'fr'; touch: boolean };

// These two outlive a file of tests. The browser ends with the process.
let browser: Promise<Browser> | undefined;
const free = new Map<string, Page[]>();

/**
 * A page on which nobody has left anything. It may be one of an earlier test, because fetching and compiling the app for a new one takes
 * a second of processor; `fresh` pages have loaded nothing.
 */
export async function takePage(sitter: Sitter, facts: ProductFacts, fresh: boolean): Promise<Page> {
  const kept = fresh ? undefined : free.get(JSON.stringify(sitter))?.pop();
  return kept ?? (await makePage(sitter, facts));
}

/** Keeps it for the next test, without what the last one has left in it. */
export async function giveBack(page: Page, sitter: Sitter, { sessions }: ProductFacts): Promise<void> {
  const context = page.context();
  if (page.isClosed() || context.pages().length > 1) return context.close();
  await context.setOffline(false);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(0, 0);
  // A page of the same origin without a script: the app has written its last words, and the storage can still be reached.
  await page.goto('/navette.svg');
  await page.evaluate('localStorage.clear(), sessionStorage.clear()');
  await context.clearCookies();
  if (sitter.as !== 'nobody') await context.addCookies(sessions[sitter.as].cookies);
  const key = JSON.stringify(sitter);
  free.set(key, [...(free.get(key) ?? []), page]);
}

async function makePage({ as, language, touch }: Sitter, { address, sessions }: ProductFacts): Promise<Page> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({
    baseURL: address,
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
    hasTouch: touch,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...(as !== 'nobody' && { storageState: sessions[as] }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  return page;
}
