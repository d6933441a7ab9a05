import { defaultCalendar, nextTime, readSchedule, upcomingTimes } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { scheduleData } from '../../../tests/support/rules/schedule-data.js';
import { dueTime, isPollDue, scheduleCursor, turnOf } from './due.js';
import type { Timed } from './timed-trigger.js';

const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const everyHour = (after: Date) => new Date(Math.floor(after.getTime() / 3_600_000 + 1) * 3_600_000);
const at = (time: string) => new Date(`2026-11-22T${time}Z`);
const state = (cursor: string) => ({ cursor: at(cursor).toISOString(), changedAt: at(cursor) });

it('is not due before its time', () => {
  expect(dueTime(everyHour, state('08:00:00'), at('08:59:59'))).toBeUndefined();
});

it('is due at its time', () => {
  expect(dueTime(everyHour, state('08:00:00'), at('09:00:00'))).toEqual(at('09:00:00'));
});

it('runs once, for the latest time, after several were missed', () => {
  expect(dueTime(everyHour, state('02:00:00'), at('09:30:00'))).toEqual(at('09:00:00'));
});

it('polls at once when new, then every so many seconds', () => {
  const poll = { kind: 'poll', everySeconds: 60 } as Extract<Timed, { kind: 'poll' }>;
  expect(isPollDue(poll, undefined, at('08:00:00'))).toBe(true);
  expect(isPollDue(poll, state('08:00:00'), at('08:00:30'))).toBe(false);
  expect(isPollDue(poll, state('08:00:00'), at('08:01:00'))).toBe(true);
});

it.each(scheduleData)('takes the very times that the editor lists: $name', ({ params, after, next, calendar = usual }) => {
  const schedule = readSchedule(params)!;
  const nextAfter = (time: Date) => nextTime(schedule, time, calendar);
  let cursor = new Date(after).toISOString();
  for (const [expected] of next) {
    const late = new Date(Date.parse(expected) + 5_000);
    const due = dueTime(nextAfter, { cursor, changedAt: new Date(cursor) }, late);
    expect(due?.toISOString()).toBe(expected);
    cursor = due!.toISOString();
  }
  expect(upcomingTimes(schedule, new Date(after), calendar).map(({ at: time }) => time.toISOString())).toEqual(next.map(([time]) => time));
});

describe('the turn of a schedule', () => {
  const now = at('09:00:05');
  const nine = at('09:00:00');
  const cursor = { after: at('08:00:00') };
  const given = { due: nine, cursor, busy: false, now };

  it('is taken, or passed over when it was missed and is to be skipped', () => {
    expect(turnOf({ missed: 'skip', whenRunning: 'both' }, given)).toEqual({ kind: 'fire', at: nine, after: nine });
    const late = { ...given, now: at('09:10:00') };
    expect(turnOf({ missed: 'skip', whenRunning: 'both' }, late)).toEqual({ kind: 'pass', at: nine });
    expect(turnOf({ missed: 'runOnce', whenRunning: 'both' }, late)).toEqual({ kind: 'fire', at: nine, after: nine });
  });

  it('waits in the queue while the run before is under way, and is taken after it however late', () => {
    expect(turnOf({ missed: 'skip', whenRunning: 'queue' }, { ...given, busy: true })).toEqual({ kind: 'queue', at: nine });
    const queued = scheduleCursor({ after: nine.toISOString(), queued: nine.toISOString() });
    const later = { due: undefined, cursor: queued, now: at('09:30:00') };
    expect(turnOf({ missed: 'skip', whenRunning: 'queue' }, { ...later, busy: true })).toEqual({ kind: 'none' });
    expect(turnOf({ missed: 'skip', whenRunning: 'queue' }, { ...later, busy: false })).toEqual({ kind: 'fire', at: nine, after: nine });
  });

  it('reads the cursors of before too', () => expect(scheduleCursor(nine.toISOString())).toEqual({ after: nine }));
});
