import type { Page } from 'playwright-core';
import { expect } from 'vitest';

// As text, because these tests know no types of a browser's page.
const watchFrames = `
  globalThis.frames = [];
  globalThis.watching = true;
  requestAnimationFrame(function frame(at) {
    globalThis.frames.push(at);
    if (globalThis.watching) requestAnimationFrame(frame);
  });
`;

/** Frames in a second while something happens, by the times at which the page was asked to draw. */
export const framesDuring = async (page: Page, act: () => Promise<void>): Promise<number> => {
  await page.evaluate(watchFrames);
  await act();
  const frames = await page.evaluate<number[]>('globalThis.watching = false, globalThis.frames');
  return ((frames.length - 1) / (frames.at(-1)! - frames[0]!)) * 1000;
};

const watchOpening = `
  requestAnimationFrame(function look() {
    if (document.querySelector('[data-step]')) setTimeout(() => { globalThis.openedAt = performance.now(); });
    else requestAnimationFrame(look);
  });
`;

/** Milliseconds from asking for the page again to the frame with its first step: the page's own clock, not that of who looks at it. */
export const openingTime = async (page: Page): Promise<number> => {
  await page.addInitScript(watchOpening);
  await page.reload();
  const read = () => page.evaluate<number | undefined>('globalThis.openedAt');
  await expect.poll(read).toBeGreaterThan(0);
  return (await read())!;
};

const watchKeys = `
  globalThis.keys = [];
  const shown = ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => globalThis.keys.push(performance.now() - timeStamp)));
  document.addEventListener('keydown', shown, true);
`;

/** Milliseconds from each key to the frame after the page has dealt with it, in their order of size. */
export const keyTimes = async (page: Page, word: string): Promise<number[]> => {
  await page.evaluate(watchKeys);
  await page.keyboard.type(word, { delay: 90 });
  const read = () => page.evaluate<number[]>('globalThis.keys');
  await expect.poll(read).toHaveLength(word.length);
  return (await read()).toSorted((a, b) => a - b);
};
