import { addBusinessDays, nextBusinessTime } from '../calendar/business-time.js';
import { chooseCalendar, weekdays } from '../calendar/calendar.js';
import { addCalendarDays } from '../dates/add-calendar-days.js';
import { weekday } from '../dates/move-date.js';
import { instantOf, wallClock } from '../dates/zoned.js';
import type { Duration, WaitFor, WaitLimit } from '../document.js';
import { addDuration } from '../duration.js';
import type { Scope } from '../scope.js';

type Place = Pick<Scope, 'timeZone' | 'country' | 'calendars'>;
type ClockWait = Extract<WaitFor, { kind: 'clock' }>;
type HoursWait = Extract<WaitFor, { kind: 'businessHours' }>;

/** The end of a length of time. "3 days" of business days only goes over weekends and holidays; a calendar that never opens counts days. */
export const limitEnd = (limit: WaitLimit, from: Date, place: Place): Date => {
  const days = limit.unit === 'weeks' ? limit.amount * 5 : limit.amount;
  const isCounted = limit.businessDays && (limit.unit === 'days' || limit.unit === 'weeks');
  const end = isCounted ? addBusinessDays(from.getTime(), days, chooseCalendar(place, limit.calendar)) : undefined;
  return end === undefined ? addDuration(from, durationOf(limit), place.timeZone) : new Date(end);
};

const durationOf = ({ amount, unit }: WaitLimit): Duration => ({ amount, unit });

/** The next time at which the flow's clock shows this, strictly after `from`: on Monday at 09:00 it is Monday in a week. */
export const nextClock = ({ weekday: wanted, time }: Pick<ClockWait, 'weekday' | 'time'>, from: Date, { timeZone }: Place): Date => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const today = instantOf({ ...wallClock(from.getTime(), timeZone), hour, minute, second: 0, millisecond: 0 }, timeZone);
  for (let days = 0; ; days += 1) {
    const at = addCalendarDays(today, days, timeZone);
    const isDay = wanted === 'any' || weekdays[(weekday(at, timeZone) + 6) % 7] === wanted;
    if (isDay && at > from.getTime()) return new Date(at);
  }
};

/** Now within business hours, else when they begin; now, when they never do. */
export const businessHoursStart = ({ calendar }: Pick<HoursWait, 'calendar'>, from: Date, place: Place): Date =>
  new Date(nextBusinessTime(from.getTime(), chooseCalendar(place, calendar)) ?? from.getTime());
