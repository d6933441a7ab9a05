import { setTimeout as sleep } from 'node:timers/promises';

const LIMIT_MS = 60_000;

/** Resolves when `url` answers 200; throws what `otherwise` makes after a minute. */
export async function untilHealthy(url: string, otherwise: () => Error): Promise<void> {
  const limit = performance.now() + LIMIT_MS;
  while (performance.now() < limit) {
    const isHealthy = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isHealthy) return;
    await sleep(100);
  }
  throw otherwise();
}
