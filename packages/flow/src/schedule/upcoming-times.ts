import type { Calendar } from '../calendar/calendar.js';
import { instantOf, wallClock } from '../dates/zoned.js';
import { nextTime } from './next-time.js';
import type { Schedule } from './schedule.js';

/** `twice`: the clock shows this hour twice that day, and it runs once. `moved`: the clock skips the hour, so it runs at the next there is. */
export type UpcomingTime = { at: Date; clockChange?: 'twice' | 'moved' };

const count = 5;

/** The next five times of a schedule, as the engine will take them, with what a clock change does to each. */
export const upcomingTimes = (schedule: Schedule, after: Date, calendar: Calendar): UpcomingTime[] => {
  const found: UpcomingTime[] = [];
  let last = after;
  while (found.length < count) {
    const at = nextTime(schedule, last, calendar);
    if (!at) break;
    const clockChange = schedule.kind === 'every' ? undefined : changeAt(at, schedule);
    found.push(clockChange ? { at, clockChange } : { at });
    last = at;
  }
  return found;
};

const hour = 3_600_000;

const changeAt = (at: Date, { kind, time, timeZone }: Schedule): UpcomingTime['clockChange'] => {
  const clock = wallClock(at.getTime(), timeZone);
  const shown = clock.hour * 60 + clock.minute;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  if (kind !== 'cron' && shown !== hours * 60 + minutes) return 'moved';
  const isShownAgain = [-hour, hour].some((shift) => {
    const other = wallClock(at.getTime() + shift, timeZone);
    return other.hour === clock.hour && other.minute === clock.minute && other.day === clock.day;
  });
  return isShownAgain && instantOf(clock, timeZone) <= at.getTime() ? 'twice' : undefined;
};
