import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';

/** Where screenshots and traces of the browser tests are kept; ignored by git. */
export const artifacts = join(import.meta.dirname, '..', '.artifacts');

/**
 * The Chromium that comes inside its npm package, or the one that NAVETTE_CHROMIUM names. It asks nothing of the Internet by itself.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.NAVETTE_CHROMIUM;
  chromium.setGraphicsMode = false;
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: own ? quiet : [...chromium.args.filter((flag) => !unwanted.some((name) => flag.startsWith(name))), ...quiet],
    headless: true,
  });
}

/** Made for cloud functions: one process for everything crashes on real pages, and web security stays on as in a person's browser. */
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content', '--headless', '--no-zygote'];
const quiet = [
  // Without a graphics card one would be imitated, which takes as much of the processor as all the rest of the browser.
  '--disable-gpu',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

type PageOptions = { language?: 'en' | 'fr'; width?: number; height?: number; name?: string };

/**
 * Gives `work` a fresh page (own cookies) of a desktop's size, and takes a screenshot named `name` when it fails.
 *
 * @example await withPage(browser, { name: 'sign in' }, async (page) => { await page.goto(url); });
 */
export async function withPage<Result>(
  browser: Browser,
  { language = 'en', width = 1440, height = 900, name = 'page' }: PageOptions,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'fr' ? 'fr-FR' : 'en-GB',
    timezoneId: 'Europe/Paris',
  });
  const page = await context.newPage();
  try {
    return await work(page);
  } catch (error) {
    await screenshot(page, `${name} (failed)`).catch(() => undefined);
    throw error;
  } finally {
    await context.close();
  }
}

/** Keeps what the page looks like under tests/.artifacts; answers the file. */
export async function screenshot(page: Page, name: string): Promise<string> {
  await mkdir(artifacts, { recursive: true });
  const path = join(artifacts, `${name.replace(/[^\w() -]/g, '')}.png`);
  await page.screenshot({ path });
  return path;
}
