import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const hasFocus = async (wanted: Locator): Promise<boolean> => (await wanted.and(wanted.page().locator(':focus')).count()) > 0;

/** Waits until it has the focus: where a keyboard goes on. */
export const focused = (wanted: Locator): Promise<void> => expect.poll(() => hasFocus(wanted), { message: String(wanted) }).toBe(true);

/** Goes on with `Tab`, or another key that moves the focus, until it has it. Within 40 presses: further away is out of reach. */
export async function goTo(wanted: Locator, key: 'Tab' | 'Shift+Tab' | 'F6' | 'Shift+F6' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await hasFocus(wanted)) return;
    await wanted.page().keyboard.press(key);
  }
  throw new Error(`${key} never came to ${wanted}`);
}

/** Goes there and presses Enter. */
export async function press(wanted: Locator, key?: Parameters<typeof goTo>[1]): Promise<void> {
  await goTo(wanted, key);
  await wanted.page().keyboard.press('Enter');
}

/** Types as a person does, then Enter. */
export async function enter(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}
