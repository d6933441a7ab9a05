import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessHours, isBusinessTime, nextBusinessTime } from './business-time.js';
import { type Calendar, defaultCalendar, type Span, weekdays } from './calendar.js';

const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });

const time = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
/** Up to three spans of a day, also at night, when the clock changes. */
const anySpans: fc.Arbitrary<Span[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
  .map((quarters) => quarters.toSorted((a, b) => a - b).map((quarter) => time(quarter * 15)))
  .map((times) => times.flatMap((from, index) => (index % 2 === 0 && times[index + 1] ? [{ from, to: times[index + 1]! }] : [])));

/** Always open on Wednesdays, so that it opens at all. */
const anyCalendar: fc.Arbitrary<Calendar> = fc
  .tuple(fc.array(anySpans, { minLength: 7, maxLength: 7 }), fc.constantFrom('Europe/Paris', 'America/New_York', 'Asia/Kolkata'))
  .map(([days, timeZone]) => {
    const week = Object.fromEntries(weekdays.map((day, index) => [day, days[index]!])) as Calendar['week'];
    return { ...usual, timeZone, week: { ...week, wednesday: [{ from: '09:00', to: '18:00' }] } };
  });

/** Around the clock changes and the holidays of spring, and of autumn. */
const anyMoment = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 2, 1), max: Date.UTC(2026, 4, 30) }),
  fc.integer({ min: Date.UTC(2026, 9, 15), max: Date.UTC(2026, 11, 31) }),
);
const someMinutes = fc.integer({ min: 1, max: 60 * 40 });
const either = fc.constantFrom(1, -1);
const moved = (at: number, minutes: number, calendar: Calendar): number => addBusinessHours(at, minutes / 60, calendar)!;

/** Open, or at the very end of the hours. */
const isWithin = (at: number, calendar: Calendar): boolean => isBusinessTime(at, calendar) || isBusinessTime(at - 1, calendar);

describe('business hours later, and earlier', () => {
  it('never lie outside business hours', () => {
    fc.assert(
      fc.property(anyMoment, someMinutes, either, anyCalendar, (at, minutes, sign, calendar) => {
        expect(isWithin(moved(at, sign * minutes, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('are as many one after the other as together', () => {
    fc.assert(
      fc.property(anyMoment, someMinutes, someMinutes, either, anyCalendar, (at, first, second, sign, calendar) => {
        const together = moved(at, sign * (first + second), calendar);
        expect(moved(moved(at, sign * first, calendar), sign * second, calendar)).toBe(together);
      }),
    );
  });

  it('keep the order of the moments, and more of them is later', () => {
    fc.assert(
      fc.property(anyMoment, anyMoment, someMinutes, either, anyCalendar, (one, other, minutes, sign, calendar) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)];
        expect(moved(before, sign * minutes, calendar)).toBeLessThanOrEqual(moved(after, sign * minutes, calendar));
        expect(sign * (moved(one, sign * (minutes + 1), calendar) - moved(one, sign * minutes, calendar))).toBeGreaterThan(0);
      }),
    );
  });

  it('lead back to where they began, or to the opening that they began with', () => {
    fc.assert(
      fc.property(anyMoment, someMinutes, anyCalendar, (at, minutes, calendar) => {
        expect(moved(moved(at, minutes, calendar), -minutes, calendar)).toBe(nextBusinessTime(at, calendar));
      }),
    );
  });

  it('are open minute by minute', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 240 }), anyCalendar, (moment, minutes, calendar) => {
        const at = Math.floor(moment / 60_000) * 60_000;
        const end = moved(at, minutes, calendar);
        let open = 0;
        for (let minute = nextBusinessTime(at, calendar)!; minute < end; minute += 60_000) if (isBusinessTime(minute, calendar)) open += 1;
        expect(open).toBe(minutes);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['forward', '2026-03-29T00:30:00Z', 2, '2026-03-29T02:30:00.000Z'],
    ['back', '2026-10-24T23:30:00Z', 2, '2026-10-25T01:30:00.000Z'],
    ['forward, counted backwards', '2026-03-29T02:30:00Z', -2, '2026-03-29T00:30:00.000Z'],
  ])('are hours of life in a night when the clock goes %s', (_, at, hours, expected) => {
    const always = Object.fromEntries(weekdays.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as Calendar['week'];
    expect(new Date(addBusinessHours(Date.parse(at), hours, { ...usual, week: always })!).toISOString()).toBe(expected);
  });

  it('none of them is the moment itself, open or not', () => {
    const sunday = Date.parse('2026-11-22T10:00:00Z');
    expect(addBusinessHours(sunday, 0, usual)).toBe(sunday);
  });
});
