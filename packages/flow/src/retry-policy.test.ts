import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retryDelays, retryPolicy } from './retry-policy.js';

const total = (delays: number[]) => delays.reduce((sum, delay) => sum + delay, 0);

describe('retryPolicy', () => {
  it('is patient when nothing is said: 12 tries in 24 hours', () => {
    expect(retryPolicy(undefined)).toEqual(retryPolicy('patient'));
    expect(retryPolicy('patient').tries).toBe(12);
    expect(total(retryDelays(retryPolicy('patient')))).toBe(24 * 3_600_000);
  });

  it('is short: 5 tries in 10 minutes', () => {
    expect(retryDelays(retryPolicy('short'))).toEqual([40_000, 80_000, 160_000, 320_000]);
  });

  it('tries once when told not to try again', () => {
    expect(retryDelays(retryPolicy('none'))).toEqual([]);
    expect(retryPolicy({ tries: 1, within: { amount: 1, unit: 'hours' } }).tries).toBe(1);
  });

  it('spreads custom tries over the time, growing and never longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 1, max: 10_000 }), (tries, amount) => {
        const delays = retryDelays(retryPolicy({ tries, within: { amount, unit: 'minutes' } }));
        expect(delays).toHaveLength(tries - 1);
        expect(total(delays)).toBeLessThanOrEqual(amount * 60_000);
        expect(total(delays)).toBeGreaterThan(amount * 60_000 * 0.95 - tries);
        expect(delays).toEqual([...delays].sort((a, b) => a - b));
      }),
    );
  });
});
