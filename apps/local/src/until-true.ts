import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 60_000;

/** Resolves when `question` answers true; throws what `otherwise` makes after a minute. */
export async function untilTrue(question: () => Promise<boolean>, otherwise: () => Error): Promise<void> {
  const limit = performance.now() + LIMIT_MS;
  while (performance.now() < limit) {
    if (await question()) return;
    await sleep(50);
  }
  throw otherwise();
}

/** Whether an address answers with a success. */
export const answersWell = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** A process without an address says `ready` in its log. Passes lines on to `log` and remembers whether that one came. */
export function readiness(log: (line: string) => void): { log(line: string): void; yes(): boolean } {
  let isReady = false;
  return {
    log(line) {
      isReady ||= /"msg":"ready"/.test(line);
      log(line);
    },
    yes: () => isReady,
  };
}
