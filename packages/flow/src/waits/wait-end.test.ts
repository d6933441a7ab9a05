import { describe, expect, it } from 'vitest';
import { shop } from '../../../../tests/support/rules/hours-data.js';
import { defaultCalendar } from '../calendar/calendar.js';
import { businessHoursStart, limitEnd, nextClock } from './wait-end.js';

const place = { timeZone: 'Europe/Paris', country: 'FR' };
const friday = new Date('2026-11-20T16:30:00Z');

describe('the end of a wait', () => {
  it.each([
    [{ amount: 3, unit: 'days' }, '2026-11-23T16:30:00.000Z'],
    [{ amount: 3, unit: 'days', businessDays: true }, '2026-11-25T16:30:00.000Z'],
    [{ amount: 1, unit: 'weeks', businessDays: true }, '2026-11-27T16:30:00.000Z'],
    [{ amount: 2, unit: 'hours', businessDays: true }, '2026-11-20T18:30:00.000Z'],
  ] as const)('of %j', (limit, expected) => {
    expect(limitEnd(limit, friday, place).toISOString()).toBe(expected);
  });

  it.each([
    ['monday', '09:00', '2026-11-20T16:30:00Z', '2026-11-23T08:00:00.000Z'],
    ['any', '09:00', '2026-11-20T16:30:00Z', '2026-11-21T08:00:00.000Z'],
    ['any', '18:00', '2026-11-20T16:30:00Z', '2026-11-20T17:00:00.000Z'],
    ['monday', '09:00', '2026-11-23T08:00:00Z', '2026-11-30T08:00:00.000Z'],
    ['sunday', '09:00', '2026-10-24T12:00:00Z', '2026-10-25T08:00:00.000Z'],
  ] as const)('next %s %s after %s', (weekday, time, from, expected) => {
    expect(nextClock({ weekday, time }, new Date(from), place).toISOString()).toBe(expected);
  });

  it('is now within business hours, else their next beginning', () => {
    expect(businessHoursStart({}, friday, place)).toEqual(friday);
    expect(businessHoursStart({}, new Date('2026-11-20T17:00:00Z'), place).toISOString()).toBe('2026-11-23T08:00:00.000Z');
    const usual = defaultCalendar(place);
    const never = { ...usual, week: { ...usual.week, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] } };
    expect(businessHoursStart({}, friday, { ...place, calendars: () => [never] })).toEqual(friday);
  });

  it('goes by the calendar that is named, by the usual one when it is gone', () => {
    const two = { ...place, calendars: () => [defaultCalendar(place), { ...shop, id: 'shop' }] };
    const evening = new Date('2026-11-20T17:30:00Z');
    const limit = { amount: 1, unit: 'days', businessDays: true } as const;
    expect(businessHoursStart({ calendar: 'shop' }, evening, two)).toEqual(evening);
    expect(businessHoursStart({ calendar: 'gone' }, evening, two).toISOString()).toBe('2026-11-23T08:00:00.000Z');
    expect(limitEnd({ ...limit, calendar: 'shop' }, evening, two).toISOString()).toBe('2026-11-21T17:30:00.000Z');
    expect(limitEnd(limit, evening, two).toISOString()).toBe('2026-11-23T17:30:00.000Z');
  });
});
