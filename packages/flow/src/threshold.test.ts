import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Threshold } from './document.js';
import { crossThreshold, type ThresholdState } from './threshold.js';
import { ref } from './value.js';

const day = 86_400_000;
const fifty = (more: Partial<Threshold> = {}): Threshold => ({
  value: ref('trigger', 'score'),
  of: ref('trigger', 'email'),
  atLeast: 50,
  again: { below: 40 },
  firstSeen: 'start',
  ...more,
});

/** The scores that start a run, one told each day; the caller marks what it started. */
const starting = (threshold: Threshold, scores: number[]): number[] => {
  let state: ThresholdState | undefined;
  return scores.filter((score, index) => {
    const answer = crossThreshold(threshold, state, { score, at: index * day });
    state = { ...answer.state, ...(answer.why === 'reached' && { firedAt: index * day }) };
    return answer.why === 'reached';
  });
};

describe('a score threshold', () => {
  it('is crossed once by a jump, and again only after falling below the lower mark', () => {
    expect(starting(fifty(), [20, 90, 55, 60, 39, 51])).toEqual([90, 51]);
    expect(starting(fifty(), [20, 90, 45, 51, 40, 60])).toEqual([90]);
  });

  it('is crossed once ever when it never fires again', () => {
    expect(starting(fifty({ again: 'never' }), [20, 90, 10, 95])).toEqual([90]);
  });

  it('is crossed at most every so many days', () => {
    const again = { every: { amount: 3, unit: 'days' } } as const;
    expect(starting(fifty({ again }), [20, 50, 49, 51, 49, 52])).toEqual([50, 52]);
  });

  it('leaves alone whom it first hears of above, when asked to', () => {
    expect(starting(fifty(), [62, 70])).toEqual([62]);
    expect(starting(fifty({ firstSeen: 'leave' }), [62, 70, 39, 55])).toEqual([55]);
  });

  it('never starts twice without a fall below the lower mark in between', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 })), (scores) => {
        let fellSince = true;
        let state: ThresholdState | undefined;
        for (const score of scores) {
          const { why, state: next } = crossThreshold(fifty(), state, { score, at: 0 });
          if (score < 40) fellSince = true;
          if (why === 'reached') {
            expect([fellSince, score >= 50]).toEqual([true, true]);
            fellSince = false;
          }
          state = next;
        }
      }),
    );
  });
});
