import type { Page } from 'playwright-core';
import { screenshot } from './browser.js';

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** The page on a desk and on a phone, in this scheme; pictures under tests/.artifacts. The page is left as wide as on a desk. */
export async function pictures(page: Page, name: string, scheme: 'light' | 'dark'): Promise<void> {
  await screenshot(page, `${name} (${scheme})`);
  await page.setViewportSize(phone);
  await page.waitForTimeout(120);
  await screenshot(page, `${name} (${scheme} phone)`);
  await page.setViewportSize(desktop);
}
