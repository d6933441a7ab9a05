import { describe, expect, it } from 'vitest';
import { addBusinessDays, addBusinessHours, isBusinessDay, isBusinessTime, nextBusinessTime } from './business-time.js';
import { type Calendar, calendarSchema, chooseCalendar, defaultCalendar } from './calendar.js';
import { holidaysOf } from './closed-days.js';
import { type HolidaySetName, holidaySetNames } from './holiday-sets.js';
import { hoursWords } from './hours-words.js';
import { spanFault } from './span-fault.js';

const paris = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
const support: Calendar = {
  ...paris,
  id: 'support',
  week: {
    ...paris.week,
    monday: [
      { from: '08:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ],
    saturday: [{ from: '09:00', to: '12:00' }],
  },
  holidays: { sets: ['FR-ALSACE-MOSELLE'], worked: ['whitMonday'] },
  closed: [{ date: '2026-12-24', label: 'Christmas Eve' }],
};
const at = (time: string) => Date.parse(time);
const iso = (time: number | undefined) => time && new Date(time).toISOString().slice(0, 16);
const day = (time: number) => new Date(time * 86_400_000).toISOString().slice(0, 10);

describe('holidays', () => {
  it.each<[HolidaySetName, number, string, string]>([
    ['FR', 2026, 'easterMonday', '2026-04-06'],
    ['FR', 2026, 'ascension', '2026-05-14'],
    ['FR', 2027, 'whitMonday', '2027-05-17'],
    ['FR-ALSACE-MOSELLE', 2026, 'goodFriday', '2026-04-03'],
    ['GB', 2026, 'spring', '2026-05-25'],
    ['GB', 2026, 'boxing', '2026-12-28'],
    ['GB', 2027, 'christmas', '2027-12-27'],
    ['GB', 2027, 'boxing', '2027-12-28'],
    ['GB', 2022, 'christmas', '2022-12-27'],
    ['GB', 2022, 'boxing', '2022-12-26'],
    ['US', 2026, 'thanksgiving', '2026-11-26'],
    ['US', 2026, 'usIndependence', '2026-07-03'],
    ['PT', 2026, 'corpusChristi', '2026-06-04'],
  ])('of %s in %d: %s is %s', (set, year, name, expected) => {
    expect(day(holidaysOf([set], year).find((each) => each.name === name)!.day)).toBe(expected);
  });

  it('are each listed once, in order, whatever sets are chosen', () => {
    const all = holidaysOf(holidaySetNames, 2026);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.map((each) => each.day)).toEqual(all.map((each) => each.day).toSorted((a, b) => a - b));
  });
});

describe('business hours', () => {
  it.each([
    ['2026-11-23T08:00:00Z', true, 'Monday 09:00 in Paris'],
    ['2026-11-23T07:59:00Z', false, 'a minute early'],
    ['2026-11-23T17:00:00Z', false, 'closing time is closed'],
    ['2026-11-22T10:00:00Z', false, 'a Sunday'],
    ['2026-11-11T10:00:00Z', false, 'Armistice Day'],
    ['2026-07-13T07:30:00Z', true, 'summer time'],
  ])('%s: %s (%s)', (time, expected) => {
    expect(isBusinessTime(at(time), paris)).toBe(expected);
  });

  it('have pauses, own closed days and holidays on which one works', () => {
    expect(isBusinessTime(at('2026-11-23T12:00:00Z'), support)).toBe(false);
    expect(isBusinessDay(at('2026-11-21T12:00:00Z'), support)).toBe(true);
    expect(isBusinessDay(at('2026-12-24T12:00:00Z'), support)).toBe(false);
    expect(isBusinessDay(at('2026-12-26T12:00:00Z'), support)).toBe(false);
    expect(isBusinessDay(at('2026-05-25T12:00:00Z'), support)).toBe(true);
    expect(isBusinessDay(at('2026-05-25T12:00:00Z'), paris)).toBe(false);
  });

  it('open next on Monday after a weekend, and now while open', () => {
    expect(iso(nextBusinessTime(at('2026-11-20T17:30:00Z'), paris))).toBe('2026-11-23T08:00');
    expect(iso(nextBusinessTime(at('2026-11-20T10:00:00Z'), paris))).toBe('2026-11-20T10:00');
    expect(iso(nextBusinessTime(at('2026-11-23T12:00:00Z'), support))).toBe('2026-11-23T13:00');
  });

  it('count business days and business hours over weekends and holidays', () => {
    expect(iso(addBusinessDays(at('2026-11-20T15:00:00Z'), 3, paris))).toBe('2026-11-25T15:00');
    expect(iso(addBusinessDays(at('2026-11-10T15:00:00Z'), 1, paris))).toBe('2026-11-12T15:00');
    expect(iso(addBusinessDays(at('2026-11-23T15:00:00Z'), -1, paris))).toBe('2026-11-20T15:00');
    expect(iso(addBusinessHours(at('2026-11-20T16:00:00Z'), 2, paris))).toBe('2026-11-23T09:00');
    expect(iso(addBusinessHours(at('2026-11-23T10:00:00Z'), 20, paris))).toBe('2026-11-25T12:00');
    expect(iso(addBusinessHours(at('2026-11-21T10:00:00Z'), -2, paris))).toBe('2026-11-20T15:00');
  });

  it('that never come are said, not looked for without end', () => {
    const never: Calendar = { ...paris, week: { ...paris.week, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] } };
    expect(nextBusinessTime(at('2026-11-20T10:00:00Z'), never)).toBeUndefined();
    expect(addBusinessDays(at('2026-11-20T10:00:00Z'), 1, never)).toBeUndefined();
    expect(addBusinessHours(at('2026-11-20T10:00:00Z'), 1, never)).toBeUndefined();
  });

  it('are those of the calendar that is named, else of the first, else the usual ones', () => {
    const place = { timeZone: 'Europe/Paris', country: 'FR' };
    expect(chooseCalendar({ ...place, calendars: () => [paris, support] }, 'support').id).toBe('support');
    expect(chooseCalendar({ ...place, calendars: () => [support] }, 'gone').id).toBe('support');
    expect(chooseCalendar(place)).toEqual(paris);
    expect(calendarSchema.safeParse({ ...support, name: 'Support' }).success).toBe(true);
  });

  it('read as a sentence, days of the same hours together', () => {
    const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
    expect(hoursWords(usual, 'en')).toBe('Monday to Friday 09:00–18:00');
    const shop = {
      week: {
        ...usual.week,
        monday: [],
        saturday: [
          { from: '14:00', to: '19:00' },
          { from: '10:00', to: '12:30' },
        ],
      },
    };
    expect(hoursWords(shop, 'fr')).toBe('mardi à vendredi 09:00–18:00\u00a0; samedi 10:00–12:30, 14:00–19:00');
    const weekend = { week: { ...usual.week, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] } };
    expect(hoursWords(weekend, 'en')).toBe('never');
  });

  it('are refused when they end before they begin, or overlap', () => {
    expect(
      spanFault([
        { from: '09:00', to: '12:00' },
        { from: '12:00', to: '24:00' },
      ]),
    ).toBeUndefined();
    expect(
      spanFault([
        { from: '09:00', to: '12:00' },
        { from: '18:00', to: '13:00' },
      ]),
    ).toEqual({ at: 1, kind: 'backwards' });
    expect(
      spanFault([
        { from: '09:00', to: '12:00' },
        { from: '11:00', to: '13:00' },
      ]),
    ).toEqual({ at: 1, kind: 'overlaps' });
    const bad = { ...support, week: { ...support.week, monday: [{ from: '18:00', to: '09:00' }] } };
    expect(calendarSchema.safeParse(bad).success).toBe(false);
    expect(calendarSchema.safeParse({ ...support, timeZone: 'Mars/Olympus' }).success).toBe(false);
  });
});
