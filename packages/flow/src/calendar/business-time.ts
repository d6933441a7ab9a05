import { addCalendarDays } from '../dates/add-calendar-days.js';
import { instantOf, wallClock } from '../dates/zoned.js';
import { type Calendar, weekdays } from './calendar.js';
import { isClosedDay } from './closed-days.js';
import { dayNumber, weekdayOfDay } from './easter.js';

/** How far ahead an opening is looked for: a calendar without any never opens. */
const farthest = 800;

type OpenSpan = { from: number; to: number };

/** The hours of the day in which an instant lies, as instants, in order. */
const spansOn = (calendar: Calendar, at: number): OpenSpan[] => {
  const clock = wallClock(at, calendar.timeZone);
  if (isClosedDay(calendar, clock)) return [];
  const weekday = weekdays[(weekdayOfDay(dayNumber(clock.year, clock.month, clock.day)) + 6) % 7]!;
  const instant = (time: string) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number);
    return instantOf({ ...clock, hour, minute, second: 0, millisecond: 0 }, calendar.timeZone);
  };
  return calendar.week[weekday]
    .map(({ from, to }) => ({ from: instant(from), to: instant(to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((a, b) => a.from - b.from);
};

/** A day on which one works at some hour. */
export const isBusinessDay = (at: number, calendar: Calendar): boolean => spansOn(calendar, at).length > 0;

export const isBusinessTime = (at: number, calendar: Calendar): boolean =>
  spansOn(calendar, at).some(({ from, to }) => from <= at && at < to);

const hourOfDay = (at: number, hour: number, zone: string): number =>
  instantOf({ ...wallClock(at, zone), hour, minute: 0, second: 0, millisecond: 0 }, zone);

const noon = (at: number, zone: string): number => hourOfDay(at, 12, zone);

/** Further than anybody plans: sixteen years. */
const mostDays = 6_000;

/** The open spans after an instant, or before it, nearest first, the one in which it lies cut there. */
function* spansFrom(at: number, direction: 1 | -1, calendar: Calendar): Generator<OpenSpan, void> {
  const today = noon(at, calendar.timeZone);
  let passed = at;
  for (let day = 0, idle = 0; day < mostDays && idle < farthest; day += 1, idle += 1) {
    const spans = spansOn(calendar, addCalendarDays(today, day * direction, calendar.timeZone));
    for (const { from, to } of direction === 1 ? spans : spans.toReversed()) {
      const span = direction === 1 ? { from: Math.max(from, passed), to } : { from, to: Math.min(to, passed) };
      if (span.from >= span.to) continue;
      yield span;
      passed = direction === 1 ? to : from;
      idle = 0;
    }
  }
}

/** `at` itself when it is within business hours, else the next opening; undefined when the calendar never opens. */
export const nextBusinessTime = (at: number, calendar: Calendar): number | undefined => {
  const [next] = spansFrom(at, 1, calendar);
  return next?.from;
};

/** Midnight before the next opening, also when that is today; undefined when the calendar never opens. */
export const nextBusinessDay = (at: number, calendar: Calendar): number | undefined => {
  const open = nextBusinessTime(at, calendar);
  return open === undefined ? undefined : hourOfDay(open, 0, calendar.timeZone);
};

/** The same hour so many business days later, or earlier; 0 stays. Undefined when the calendar has no business day. */
export const addBusinessDays = (at: number, days: number, calendar: Calendar): number | undefined => {
  const direction = Math.sign(days);
  let left = Math.abs(Math.trunc(days));
  let calendarDays = 0;
  for (let idle = 0; left > 0; ) {
    calendarDays += direction;
    if (isBusinessDay(addCalendarDays(noon(at, calendar.timeZone), calendarDays, calendar.timeZone), calendar)) {
      left -= 1;
      idle = 0;
    } else if (++idle > farthest) return undefined;
  }
  return addCalendarDays(at, calendarDays, calendar.timeZone);
};

/**
 * So many open hours later, or earlier: 2 business hours after Friday 17:00 is Monday 10:00. A moment at which one is closed counts from the
 * next opening, or back from the last closing; 0 stays. Hours that end with a span end at its closing, backwards at its opening. Undefined
 * when the calendar never opens, NaN when it is too far.
 */
export const addBusinessHours = (at: number, hours: number, calendar: Calendar): number | undefined => {
  let left = Math.round(Math.abs(hours) * 3_600_000);
  if (left === 0) return at;
  if (left > mostDays * 86_400_000) return Number.NaN;
  const direction = hours > 0 ? 1 : -1;
  let opens = false;
  for (const { from, to } of spansFrom(at, direction, calendar)) {
    if (left <= to - from) return direction === 1 ? from + left : to - left;
    left -= to - from;
    opens = true;
  }
  return opens ? Number.NaN : undefined;
};
