import { defaultCalendar, nextTime, type Schedule } from '@navette/flow';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleParams } from './schedule-params.js';
import { schedule } from './triggers/schedule.js';

const calendar = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const times = (params: object, after: string, count: number): string[] => {
  const parsed = scheduleParams.parse(params);
  const found: string[] = [];
  let last: Date | undefined = new Date(after);
  while (found.length < count && last) {
    last = nextTime(parsed, last, calendar);
    if (last) found.push(last.toISOString().slice(0, 16));
  }
  return found;
};
const paris = { timeZone: 'Europe/Paris' };

describe('nextTime', () => {
  it('steps evenly whatever the moment it was switched on', () => {
    expect(times({ kind: 'every', every: 45 }, '2026-03-02T08:10:00Z', 3)).toEqual([
      '2026-03-02T08:15',
      '2026-03-02T09:00',
      '2026-03-02T09:45',
    ]);
    expect(times({ kind: 'every', every: 2, unit: 'hours' }, '2026-03-02T08:00:00Z', 2)).toEqual(['2026-03-02T10:00', '2026-03-02T12:00']);
  });

  it('keeps the local hour across both clock changes', () => {
    const daily = { kind: 'daily', time: '09:00', ...paris };
    expect(times(daily, '2026-03-27T12:00:00Z', 3)).toEqual(['2026-03-28T08:00', '2026-03-29T07:00', '2026-03-30T07:00']);
    expect(times(daily, '2026-10-23T12:00:00Z', 3)).toEqual(['2026-10-24T07:00', '2026-10-25T08:00', '2026-10-26T08:00']);
  });

  it('runs once on the day when its hour comes twice, and moves on when it is skipped', () => {
    const night = { kind: 'daily', time: '02:30', ...paris };
    const autumn = times(night, '2026-10-24T12:00:00Z', 2);
    expect(autumn[0]?.slice(0, 10)).toBe('2026-10-25');
    expect(autumn[1]?.slice(0, 10)).toBe('2026-10-26');
    const spring = times(night, '2026-03-28T12:00:00Z', 2);
    expect(spring[0]?.slice(0, 10)).toBe('2026-03-29');
    expect(spring[1]?.slice(0, 10)).toBe('2026-03-30');
  });

  it('runs on the chosen days of the week', () =>
    expect(times({ kind: 'weekly', weekdays: ['monday', 'friday'], time: '08:30', timeZone: 'UTC' }, '2026-03-02T09:00:00Z', 3)).toEqual([
      '2026-03-06T08:30',
      '2026-03-09T08:30',
      '2026-03-13T08:30',
    ]));

  it('takes the last day of a month that is too short', () => {
    const at = (monthDay: number, after: string, count: number) =>
      times({ kind: 'monthly', monthDay, time: '09:00', timeZone: 'UTC' }, after, count).map((time) => time.slice(0, 10));
    expect(at(31, '2026-01-15T00:00:00Z', 5)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect(at(29, '2028-01-30T00:00:00Z', 2)).toEqual(['2028-02-29', '2028-03-29']);
    expect(at(30, '2026-02-01T00:00:00Z', 2)).toEqual(['2026-02-28', '2026-03-30']);
  });

  it('runs on the last Friday and the second Tuesday', () => {
    const at = (monthlyOn: string, monthWeekday: string) =>
      times({ kind: 'monthly', monthlyOn, monthWeekday, timeZone: 'UTC' }, '2026-03-01T00:00:00Z', 2).map((time) => time.slice(0, 10));
    expect(at('last', 'friday')).toEqual(['2026-03-27', '2026-04-24']);
    expect(at('second', 'tuesday')).toEqual(['2026-03-10', '2026-04-14']);
  });

  it('follows a cron expression', () =>
    expect(times({ kind: 'cron', cron: '*/20 8 * * 1', timeZone: 'UTC' }, '2026-03-02T08:10:00Z', 3)).toEqual([
      '2026-03-02T08:20',
      '2026-03-02T08:40',
      '2026-03-09T08:00',
    ]));

  it('has no time that comes on closed days alone, and none of those who never open', () => {
    const sundays = { kind: 'weekly', weekdays: ['sunday'], businessDays: true, ...paris };
    expect(times(sundays, '2026-03-02T08:10:00Z', 1)).toEqual([]);
    const never = {
      ...calendar,
      week: Object.fromEntries(Object.keys(calendar.week).map((day) => [day, []])) as unknown as typeof calendar.week,
    };
    expect(nextTime(scheduleParams.parse({ kind: 'daily', businessDays: true }), new Date('2026-03-02T08:10:00Z'), never)).toBeUndefined();
  });

  it('asks on which day it is by the schedule’s own clock', () => {
    const early = { kind: 'daily', time: '08:00', businessDays: true, timeZone: 'Asia/Tokyo' };
    expect(times(early, '2026-03-05T23:30:00Z', 2)).toEqual(['2026-03-08T23:00', '2026-03-09T23:00']);
  });

  it('is always later than the moment it is asked for', () => {
    const kinds = fc.constantFrom('every', 'daily', 'weekly', 'monthly');
    fc.assert(
      fc.property(
        kinds,
        fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 31 }),
        (kind, after, number) => {
          const next = nextTime(scheduleParams.parse({ kind, every: number, monthDay: number, ...paris }), after, calendar);
          expect(next?.getTime()).toBeGreaterThan(after.getTime());
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the schedule trigger', () => {
  const next = (params: object) =>
    schedule.kind === 'schedule' && schedule.next(params as Schedule, new Date('2026-03-02T08:10:00Z'), calendar);

  it('fills in what a plan leaves out', () => expect(next({ kind: 'daily' })).toEqual(new Date('2026-03-03T08:00:00Z')));

  it('has no next time when it does not hold, instead of stopping the clock', () =>
    expect(next({ kind: 'cron', cron: 'often' })).toBeUndefined());
});

describe('scheduleParams', () => {
  it.each([
    [{ kind: 'weekly', weekdays: [] }, 'weekdays'],
    [{ kind: 'cron', cron: '* * * * * *' }, 'cron'],
    [{ kind: 'cron', cron: 'often' }, 'cron'],
    [{ kind: 'daily', time: '25:00' }, 'time'],
    [{ kind: 'daily', timeZone: 'Europe/Nowhere' }, 'timeZone'],
    [{ kind: 'every', every: 0 }, 'every'],
  ])('refuses %j', (params, field) => expect(scheduleParams.safeParse(params).error?.issues[0]?.path).toEqual([field]));
});
