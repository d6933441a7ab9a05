import type { Retry } from './document.js';
import { durationMs } from './duration.js';
import type { RetryPolicy } from './plan.js';

const minute = 60_000;

/** `short`: 5 tries, the last 10 minutes after the first. `patient`: 12 tries in 24 hours. */
const named = {
  none: { tries: 1, firstDelay: 0, maximumDelay: 0 },
  short: { tries: 5, firstDelay: 40_000, maximumDelay: 320_000 },
  patient: { tries: 12, firstDelay: 2 * minute, maximumDelay: 310 * minute },
} satisfies Record<string, RetryPolicy>;

/** Resolved at publish. Delays double up to `maximumDelay` and add up to the time that was asked for. */
export const retryPolicy = (retry: Retry | undefined): RetryPolicy => {
  if (retry === undefined || typeof retry === 'string') return { ...named[retry ?? 'patient'] };
  if (retry.tries === 1) return { ...named.none };
  return spread(retry.tries, durationMs(retry.within));
};

/** The wait before each try after the first. */
export const retryDelays = (policy: RetryPolicy): number[] =>
  Array.from({ length: policy.tries - 1 }, (_, index) => Math.min(policy.firstDelay * 2 ** index, policy.maximumDelay));

/** Doubling from at least one second; with many tries the longest delay is lowered until they fit. */
const spread = (tries: number, within: number): RetryPolicy => {
  const firstDelay = Math.min(Math.max(1_000, Math.floor(within / (2 ** (tries - 1) - 1))), Math.floor(within / (tries - 1)));
  const total = (maximumDelay: number) => retryDelays({ tries, firstDelay, maximumDelay }).reduce((sum, delay) => sum + delay, 0);
  let [low, high] = [firstDelay, within];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    [low, high] = total(middle) <= within ? [middle, high] : [low, middle];
  }
  return { tries, firstDelay, maximumDelay: low };
};
