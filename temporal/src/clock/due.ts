import type { ScheduleHabits } from '@navette/connector-sdk';
import type { Json } from '@navette/flow';
import type { Timed } from './timed-trigger.js';

export type CursorState = { cursor: Json; changedAt: Date };

/**
 * A schedule's time that has come, or undefined. What was missed while nothing ran is one time: the latest. A flow that was never looked at
 * begins now.
 */
export function dueTime(nextAfter: (after: Date) => Date | undefined, state: CursorState, now: Date): Date | undefined {
  let latest: Date | undefined;
  let { after } = scheduleCursor(state.cursor);
  for (let tries = 0; tries < 100_000; tries += 1) {
    const next = nextAfter(after);
    if (!next || next > now) return latest;
    latest = next;
    after = next;
  }
  return latest;
}

/** Up to when times were taken, and one that waits for the run before to end. */
export type ScheduleCursor = { after: Date; queued?: Date };

export const scheduleCursor = (cursor: Json): ScheduleCursor => {
  if (typeof cursor !== 'object' || cursor === null || Array.isArray(cursor)) return { after: new Date(String(cursor)) };
  return { after: new Date(String(cursor.after)), ...(cursor.queued != null && { queued: new Date(String(cursor.queued)) }) };
};

/** A time that comes so much later than planned was missed: nothing ran then. Milliseconds; the clock ticks every ten seconds. */
const MISSED_AFTER = 120_000;

export type Turn = { kind: 'none' } | { kind: 'pass'; at: Date } | { kind: 'queue'; at: Date } | { kind: 'fire'; at: Date; after: Date };

/** What to do about a schedule now. `queued` and a newer time are one run: the newer. */
export function turnOf(
  { missed, whenRunning }: ScheduleHabits,
  { due, cursor, busy, now }: { due: Date | undefined; cursor: ScheduleCursor; busy: boolean; now: Date },
): Turn {
  if (whenRunning === 'queue' && busy) return due ? { kind: 'queue', at: due } : { kind: 'none' };
  const isMissed = due !== undefined && missed === 'skip' && now.getTime() - due.getTime() > MISSED_AFTER;
  const at = due && !isMissed ? due : cursor.queued;
  if (at) return { kind: 'fire', at, after: due ?? cursor.after };
  return due ? { kind: 'pass', at: due } : { kind: 'none' };
}

/** Whether a poll's time has come. */
export const isPollDue = (trigger: Extract<Timed, { kind: 'poll' }>, state: CursorState | undefined, now: Date): boolean =>
  !state || now.getTime() - state.changedAt.getTime() >= trigger.everySeconds * 1000 - 500;
