import { addCalendarDays } from './dates/add-calendar-days.js';
import type { Duration } from './document.js';

const unit = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 } satisfies Record<
  Duration['unit'],
  number
>;

/** Milliseconds, with days of 24 hours. */
export const durationMs = ({ amount, unit: name }: Duration): number => Math.round(amount * unit[name]);

/** The same length told in the largest unit that it is a whole number of. */
export const durationOfMs = (ms: number): Duration => {
  const [name = 'seconds'] = (Object.keys(unit) as Duration['unit'][]).filter((one) => ms % unit[one] === 0).slice(-1);
  return { amount: ms / unit[name], unit: name };
};

/**
 * A date plus a duration. With a time zone, whole days and weeks keep the hour on the clock when it changes to or from summer time:
 * "3 days" after Friday 17:00 is Monday 17:00.
 */
export const addDuration = (date: Date, duration: Duration, timeZone = 'UTC'): Date => {
  const days = duration.unit === 'days' ? duration.amount : duration.unit === 'weeks' ? duration.amount * 7 : undefined;
  if (days === undefined || !Number.isInteger(days)) return new Date(date.getTime() + durationMs(duration));
  return new Date(addCalendarDays(date.getTime(), days, timeZone));
};
