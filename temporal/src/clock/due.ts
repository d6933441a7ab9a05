import type { Json } from '@navette/flow';
import type { Timed } from './timed-trigger.js';

export type CursorState = { cursor: Json; changedAt: Date };

/**
 * A schedule's time that has come, or undefined. What was missed while nothing ran is one time: the latest. A flow that was never looked at
 * begins now.
 */
export function dueTime(
  trigger: Extract<Timed, { kind: 'schedule' }>,
  params: Record<string, Json>,
  state: CursorState,
  now: Date,
): Date | undefined {
  let latest: Date | undefined;
  let after = new Date(String(state.cursor));
  for (let tries = 0; tries < 100_000; tries += 1) {
    const next = trigger.next(params, after);
    if (!next || next > now) return latest;
    latest = next;
    after = next;
  }
  return latest;
}

/** Whether a poll's time has come. */
export const isPollDue = (trigger: Extract<Timed, { kind: 'poll' }>, state: CursorState | undefined, now: Date): boolean =>
  !state || now.getTime() - state.changedAt.getTime() >= trigger.everySeconds * 1000 - 500;
