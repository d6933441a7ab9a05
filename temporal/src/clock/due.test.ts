import { expect, it } from 'vitest';
import { dueTime, isPollDue } from './due.js';
import type { Timed } from './timed-trigger.js';

const everyHour = {
  kind: 'schedule',
  next: (_: unknown, after: Date) => new Date(Math.floor(after.getTime() / 3_600_000 + 1) * 3_600_000),
} as Extract<Timed, { kind: 'schedule' }>;
const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const state = (cursor: string) => ({ cursor: at(cursor).toISOString(), changedAt: at(cursor) });

it('is not due before its time', () => {
  expect(dueTime(everyHour, {}, state('08:00:00'), at('08:59:59'))).toBeUndefined();
});

it('is due at its time', () => {
  expect(dueTime(everyHour, {}, state('08:00:00'), at('09:00:00'))).toEqual(at('09:00:00'));
});

it('runs once, for the latest time, after several were missed', () => {
  expect(dueTime(everyHour, {}, state('02:00:00'), at('09:30:00'))).toEqual(at('09:00:00'));
});

it('polls at once when new, then every so many seconds', () => {
  const poll = { kind: 'poll', everySeconds: 60 } as Extract<Timed, { kind: 'poll' }>;
  expect(isPollDue(poll, undefined, at('08:00:00'))).toBe(true);
  expect(isPollDue(poll, state('08:00:00'), at('08:00:30'))).toBe(false);
  expect(isPollDue(poll, state('08:00:00'), at('08:01:00'))).toBe(true);
});
