import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** Milliseconds in which nothing was asked for any more. The browser's own "network idle" takes half a second, on every page. */
const QUIET = 200;

/** Begins to watch what the page loads; the answer waits until it loads nothing more. */
export function watchLoading(page: Page): () => Promise<void> {
  let open = 0;
  let changedAt = Date.now();
  const count = (by: number) => () => {
    open += by;
    changedAt = Date.now();
  };
  const began = count(1);
  const ended = count(-1);
  page.on('request', began).on('requestfinished', ended).on('requestfailed', ended);
  return async () => {
    while (open > 0 || Date.now() - changedAt < QUIET) await sleep(25);
    page.off('request', began).off('requestfinished', ended).off('requestfailed', ended);
  };
}
