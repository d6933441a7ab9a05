import { z } from 'zod';
import { durationSchema } from '../document.js';
import { durationMs } from '../duration.js';

/** When a flow is said to have gone quiet: after a silence that somebody chose, or never. Null, where it is kept: by its own habit. */
export const quietWatchSchema = z.union([z.literal('never'), z.object({ after: durationSchema })]);
export type QuietWatch = z.infer<typeof quietWatchSchema>;

/** What is known of a flow that is on. `hours`: the hours in which runs of it started, oldest first. All in milliseconds since 1970. */
export type Habit = { hours: readonly number[]; lastRunAt: number | null; onSince: number | null; watch: QuietWatch | null };

/** `usualEvery`: how often it usually runs, in milliseconds; null when somebody chose how long it may be silent. */
export type Quiet = { since: number; usualEvery: number | null };

const hour = 3_600_000;
const day = 24 * hour;
/** A habit is one only after a weekend was part of it, and after some repetition. */
const shortestHistory = 8 * day;
const fewestGaps = 4;
/** What was never seen to last longer may last this much longer. */
const patience = 1.5;

/**
 * Undefined: as alive as usual. A silence is unusual when it is half as long again as the longest one that is remembered: nights and
 * weekends of a flow that works by day are so known by themselves. Time during which the flow was off is no silence.
 */
export const goneQuiet = ({ hours, lastRunAt, onSince, watch }: Habit, now: number): Quiet | undefined => {
  if (watch === 'never') return undefined;
  const since = Math.max(lastRunAt ?? 0, onSince ?? 0);
  if (since === 0) return undefined;
  if (watch) return now - since > durationMs(watch.after) ? { since, usualEvery: null } : undefined;
  const usual = habitOf(hours);
  // The hours are whole ones: a gap may really have been an hour longer.
  return usual && now - since > usual.longest * patience + hour ? { since, usualEvery: usual.median } : undefined;
};

const habitOf = (hours: readonly number[]): { median: number; longest: number } | undefined => {
  const gaps = hours.slice(1).map((at, index) => at - hours[index]!);
  if (gaps.length < fewestGaps || hours.at(-1)! - hours[0]! < shortestHistory) return undefined;
  const sorted = gaps.toSorted((one, other) => one - other);
  return { median: sorted[Math.floor(sorted.length / 2)]!, longest: sorted.at(-1)! };
};
