import { describe, expect, it } from 'vitest';
import { goneQuiet, type Habit } from './gone-quiet.js';

const hour = 3_600_000;
const day = 24 * hour;
/** A Monday, at midnight. */
const start = Date.UTC(2026, 10, 2);

const habit = (hours: number[], more: Partial<Habit> = {}): Habit => ({
  hours,
  lastRunAt: hours.at(-1) ?? null,
  onSince: null,
  watch: null,
  ...more,
});
const every = (gap: number, times: number) => Array.from({ length: times }, (_, index) => start + index * gap);
const weekdaysAtNine = every(day, 19).filter((at) => ![6, 0].includes(new Date(at).getUTCDay()));

describe('a flow has gone quiet', () => {
  it('when it runs every day and has missed one', () => {
    const nightly = habit(every(day, 20));
    const last = nightly.lastRunAt!;
    expect(goneQuiet(nightly, last + 30 * hour)).toBeUndefined();
    expect(goneQuiet(nightly, last + 38 * hour)).toEqual({ since: last, usualEvery: day });
  });

  it('when it runs every hour, after some hours', () => {
    const hourly = habit(every(hour, 9 * 24));
    expect(goneQuiet(hourly, hourly.lastRunAt! + 2 * hour)).toBeUndefined();
    expect(goneQuiet(hourly, hourly.lastRunAt! + 3 * hour)).toMatchObject({ usualEvery: hour });
  });

  it('not over a weekend like those before', () => {
    const working = habit(weekdaysAtNine);
    expect(goneQuiet(working, working.lastRunAt! + 3 * day)).toBeUndefined();
    expect(goneQuiet(working, working.lastRunAt! + 5 * day)).toMatchObject({ usualEvery: day });
  });

  it('when it runs every week, and the week after has passed', () => {
    const weekly = habit(every(7 * day, 5));
    expect(goneQuiet(weekly, weekly.lastRunAt! + 8 * day)).toBeUndefined();
    expect(goneQuiet(weekly, weekly.lastRunAt! + 11 * day)).toMatchObject({ usualEvery: 7 * day });
  });

  it('never by a habit that it has not had for long: one busy afternoon, a first week', () => {
    expect(goneQuiet(habit(every(hour, 6)), start + 100 * day)).toBeUndefined();
    expect(goneQuiet(habit(every(day, 7)), start + 100 * day)).toBeUndefined();
    expect(goneQuiet(habit([]), start)).toBeUndefined();
  });

  it('only by the time for which it has been on', () => {
    const nightly = habit(every(day, 20));
    const onSince = nightly.lastRunAt! + 10 * day;
    expect(goneQuiet({ ...nightly, onSince }, onSince + hour)).toBeUndefined();
    expect(goneQuiet({ ...nightly, onSince }, onSince + 2 * day)).toMatchObject({ since: onSince });
  });

  it('after the silence that somebody chose, even if it has never run; or never', () => {
    const watch = { after: { amount: 2, unit: 'hours' } } as const;
    const silent = habit([], { onSince: start, watch });
    expect(goneQuiet(silent, start + 2 * hour)).toBeUndefined();
    expect(goneQuiet(silent, start + 3 * hour)).toEqual({ since: start, usualEvery: null });
    expect(goneQuiet(habit(every(day, 20), { watch: 'never' }), start + 100 * day)).toBeUndefined();
  });
});
