import { instantOf, wallClock } from './zoned.js';

/** The same hour on the clock, so many days later. */
export const addCalendarDays = (at: number, days: number, zone: string): number => {
  const clock = wallClock(at, zone);
  return instantOf({ ...clock, day: clock.day + days }, zone);
};
