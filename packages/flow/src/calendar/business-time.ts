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

const noon = (at: number, zone: string): number =>
  instantOf({ ...wallClock(at, zone), hour: 12, minute: 0, second: 0, millisecond: 0 }, zone);

/** `at` itself when it is within business hours, else the next opening; undefined when the calendar never opens. */
export const nextBusinessTime = (at: number, calendar: Calendar): number | undefined => {
  for (let day = 0; day < farthest; day += 1) {
    const there = day === 0 ? at : addCalendarDays(noon(at, calendar.timeZone), day, calendar.timeZone);
    const open = spansOn(calendar, there).find(({ to }) => to > at);
    if (open) return Math.max(open.from, at);
  }
  return undefined;
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

/** So many open hours later: 2 business hours after Friday 17:00 is Monday 10:00. Backwards is not counted: `at` stays. */
export const addBusinessHours = (at: number, hours: number, calendar: Calendar): number | undefined => {
  let left = Math.max(0, hours) * 3_600_000;
  let from = nextBusinessTime(at, calendar);
  while (from !== undefined) {
    const here = from;
    const open = spansOn(calendar, here).find(({ to }) => to > here)!;
    if (here + left <= open.to) return here + left;
    left -= open.to - here;
    from = nextBusinessTime(open.to, calendar);
  }
  return undefined;
};
