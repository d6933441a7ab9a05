import type { Threshold } from './document.js';
import { durationMs } from './duration.js';

/** What is remembered of one record's number. `armed`: the next time it reaches the threshold counts. Times in milliseconds. */
export type ThresholdState = { score: number; armed: boolean; firedAt: number | null };

export type ThresholdAnswer = {
  why: 'reached' | 'below' | 'stayed' | 'firstSeen' | 'onceEver' | 'tooSoon';
  state: ThresholdState;
};

/**
 * Whether a number that has just been told goes from below the threshold to it or above: a jump from 20 to 90 does, 55 to 60 does not.
 * `before` undefined: nothing was ever told of this record. The caller sets `firedAt` when a run really starts.
 */
export const crossThreshold = (
  { atLeast, again, firstSeen }: Threshold,
  before: ThresholdState | undefined,
  { score, at }: { score: number; at: number },
): ThresholdAnswer => {
  const armed = before === undefined || before.armed || score < rearmsBelow({ atLeast, again });
  const firedAt = before?.firedAt ?? null;
  const reaches = armed && score >= atLeast;
  const state = { score, armed: armed && !reaches, firedAt };
  if (!reaches) return { why: score < atLeast ? 'below' : 'stayed', state };
  if (before === undefined && firstSeen === 'leave') return { why: 'firstSeen', state };
  if (again === 'never' && firedAt !== null) return { why: 'onceEver', state };
  if (typeof again === 'object' && 'every' in again && firedAt !== null && at - firedAt < durationMs(again.every))
    return { why: 'tooSoon', state };
  return { why: 'reached', state };
};

const rearmsBelow = ({ atLeast, again }: Pick<Threshold, 'atLeast' | 'again'>): number =>
  typeof again === 'object' && 'below' in again ? again.below : atLeast;
