import { Cron } from 'croner';
import type { Weekday } from '../calendar/calendar.js';
import type { Schedule } from './schedule.js';

/**
 * The first time strictly after `after` that the pattern of a schedule gives, whatever day it is. Pure: the same arguments give the same
 * time on every machine. A local time that a clock change skips moves to the next one that exists; one that happens twice runs once.
 */
export const patternTime = (params: Schedule, after: Date): Date | undefined => {
  if (params.kind === 'every') return nextStep(params, after);
  const times = patternsOf(params).flatMap(
    (pattern) => new Cron(pattern, { timezone: params.timeZone, mode: '5-part', paused: true }).nextRun(after) ?? [],
  );
  return times.length === 0 ? undefined : new Date(Math.min(...times.map((time) => time.getTime())));
};

/** Counted from 1970 in UTC, so that it does not drift with the moment when it was switched on. */
const nextStep = ({ every, unit }: Schedule, after: Date): Date => {
  const step = every * (unit === 'hours' ? 3_600_000 : 60_000);
  return new Date((Math.floor(after.getTime() / step) + 1) * step);
};

const patternsOf = (params: Schedule): string[] => {
  const [hour, minute] = params.time.split(':').map(Number);
  const clock = `${minute} ${hour}`;
  if (params.kind === 'cron') return [params.cron];
  if (params.kind === 'daily') return [`${clock} * * *`];
  if (params.kind === 'weekly') return [`${clock} * * ${params.weekdays.map((day) => dayNumbers[day]).join(',')}`];
  if (params.monthlyOn !== 'day') return [`${clock} * * ${dayNumbers[params.monthWeekday]}#${places[params.monthlyOn]}`];
  return [`${clock} ${params.monthDay} * *`, ...shortMonths(params.monthDay).map((month) => `${clock} L ${month} *`)];
};

const dayNumbers: Record<Weekday, number> = { sunday: 0, monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6 };
const places = { first: '1', second: '2', third: '3', fourth: '4', last: 'L' };

/** Months that may lack this day: there the last day stands in for it. */
const shortMonths = (day: number): string[] => {
  if (day <= 28) return [];
  return [day === 31 ? '2,4,6,9,11' : '2'];
};
