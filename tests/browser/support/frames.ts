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
