import { addCalendarDays } from './add-calendar-days.js';
import { instantOf, wallClock } from './zoned.js';

export const moveUnits = ['minutes', 'hours', 'days', 'weeks', 'months', 'businessDays'] as const;
export type MoveUnit = (typeof moveUnits)[number];

/** Minutes and hours are exact; larger units keep the hour on the zone's clock. Business days are Monday to Friday. */
export const moveDate = (at: number, { by, unit, zone }: { by: number; unit: MoveUnit; zone: string }): number => {
  const whole = Math.trunc(by);
  switch (unit) {
    case 'minutes':
      return Math.round(at + by * 60_000);
    case 'hours':
      return Math.round(at + by * 3_600_000);
    case 'days':
      return addCalendarDays(at, whole, zone);
    case 'weeks':
      return addCalendarDays(at, whole * 7, zone);
    case 'months':
      return addMonths(at, whole, zone);
    case 'businessDays':
      return addCalendarDays(at, calendarDays(weekday(at, zone), whole), zone);
  }
};

/** 31 January plus one month is the last day of February. */
const addMonths = (at: number, months: number, zone: string): number => {
  const clock = wallClock(at, zone);
  const month = clock.month + months;
  const lastDay = new Date(Date.UTC(clock.year, month, 0)).getUTCDate();
  return instantOf({ ...clock, month, day: Math.min(clock.day, lastDay) }, zone);
};

/** 0 is Sunday. */
export const weekday = (at: number, zone: string): number => {
  const { year, month, day } = wallClock(at, zone);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
};

/** How many calendar days so many business days are, from a weekday: whole weeks at once, the rest day by day. */
const calendarDays = (from: number, businessDays: number): number => {
  const direction = Math.sign(businessDays);
  let days = Math.trunc(businessDays / 5) * 7;
  // On a weekend, whole weeks would land on a weekend: step back to the business day before it counts from.
  let rest = Math.abs(businessDays % 5);
  if (rest === 0 && direction !== 0 && isWeekend(from)) {
    days -= direction * 7;
    rest = 5;
  }
  let day = from;
  while (rest > 0) {
    days += direction;
    day = (day + direction + 7) % 7;
    if (!isWeekend(day)) rest -= 1;
  }
  return days;
};

const isWeekend = (day: number): boolean => day === 0 || day === 6;
