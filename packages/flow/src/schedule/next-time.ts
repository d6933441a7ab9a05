import { isBusinessDay, nextBusinessDay } from '../calendar/business-time.js';
import type { Calendar } from '../calendar/calendar.js';
import { patternTime } from './pattern-time.js';
import type { Schedule } from './schedule.js';

/** So many times in a row on closed days: a schedule of Sundays for those who never work on one has no next time. */
const mostSkipped = 60;

/**
 * The first time of a schedule strictly after `after`; undefined when there is none. With `businessDays`, times on the calendar's closed days
 * are skipped. A day is one of the schedule's own clock, of the calendar's when the schedule has none.
 */
export const nextTime = (schedule: Schedule, after: Date, calendar: Calendar): Date | undefined => {
  if (!schedule.businessDays) return patternTime(schedule, after);
  const days = schedule.kind === 'every' ? calendar : { ...calendar, timeZone: schedule.timeZone };
  let from = after;
  for (let skipped = 0; skipped < mostSkipped; skipped += 1) {
    const at = patternTime(schedule, from);
    if (!at || isBusinessDay(at.getTime(), days)) return at;
    const open = nextBusinessDay(at.getTime(), days);
    if (open === undefined) return undefined;
    from = new Date(open - 1);
  }
  return undefined;
};
