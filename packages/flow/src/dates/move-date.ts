import { addBusinessDays, addBusinessHours } from '../calendar/business-time.js';
import type { Calendar } from '../calendar/calendar.js';
import { addCalendarDays } from './add-calendar-days.js';
import { instantOf, wallClock } from './zoned.js';

export const moveUnits = ['minutes', 'hours', 'days', 'weeks', 'months', 'businessDays', 'businessHours'] as const;
export type MoveUnit = (typeof moveUnits)[number];

type Move = {
  by: number;
  unit: MoveUnit;
  zone: string;
  /** The organisation's business hours; asked only for business days and hours. */
  calendar(): Calendar;
};

/** Minutes and hours are exact, also business hours; larger units keep the hour on the zone's clock. */
export const moveDate = (at: number, { by, unit, zone, calendar }: Move): number => {
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
      return addWorkedDays(at, whole, { ...calendar(), timeZone: zone });
    case 'businessHours':
      return addBusinessHours(at, by, calendar()) ?? moveDate(at, { by, unit: 'hours', zone, calendar });
  }
};

/** Units that make a time even of a whole day. */
export const isTimeUnit = (unit: MoveUnit): boolean => unit === 'minutes' || unit === 'hours' || unit === 'businessHours';

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

/** Further than anybody plans: sixteen years. */
const mostBusinessDays = 4_000;

/** Counted on the calendar of the flow's zone. One that never opens counts days; too far is no instant. */
const addWorkedDays = (at: number, days: number, calendar: Calendar): number => {
  if (Math.abs(days) > mostBusinessDays) return Number.NaN;
  return addBusinessDays(at, days, calendar) ?? addCalendarDays(at, days, calendar.timeZone);
};
