import { z } from 'zod';
import { weekdays } from '../calendar/calendar.js';
import { isTimeZone } from '../dates/is-time-zone.js';
import { patternTime } from './pattern-time.js';

/** The fields of a schedule, each with what stands for it when nobody said anything. A connector gives them their words. */
export const scheduleFields = {
  kind: z.enum(['every', 'daily', 'weekly', 'monthly', 'cron']),
  every: z.int().min(1).max(1_440).default(15),
  unit: z.enum(['minutes', 'hours']).default('minutes'),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .default('09:00'),
  weekdays: z.array(z.enum(weekdays)).default(['monday']),
  monthlyOn: z.enum(['day', 'first', 'second', 'third', 'fourth', 'last']).default('day'),
  monthDay: z.int().min(1).max(31).default(1),
  monthWeekday: z.enum(weekdays).default('monday'),
  /** Minute, hour, day, month, weekday. Seconds would let a typing mistake start a run every second. */
  cron: z.string().default('0 9 * * 1-5'),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone').default('Europe/Paris'),
  /** Times on days on which nobody works are skipped. */
  businessDays: z.boolean().default(false),
  /** By which of the organisation's calendars; empty: the usual one. */
  calendar: z.string().max(60).default(''),
  /** Times that passed while nothing ran. */
  missed: z.enum(['runOnce', 'skip']).default('runOnce'),
  /** A time that comes while the run before is still under way. */
  whenRunning: z.enum(['skip', 'queue', 'both']).default('skip'),
};

const fields = z.object(scheduleFields);
export type Schedule = z.output<typeof fields>;

/** What the fields must be together. */
export const holdsTogether = <Fields extends z.ZodType<Schedule>>(schema: Fields) =>
  schema
    .refine(({ kind, weekdays: days }) => kind !== 'weekly' || days.length > 0, { path: ['weekdays'], message: 'needs a day' })
    .refine((schedule) => schedule.kind !== 'cron' || hasNext(schedule), {
      path: ['cron'],
      message: 'is not a cron expression of five fields',
    });

const hasNext = (schedule: Schedule): boolean => {
  try {
    return patternTime(schedule, new Date()) !== undefined;
  } catch {
    return false;
  }
};

const whole = holdsTogether(fields);

/** A schedule from the params of a trigger; undefined when they are none, or not one yet. */
export const readSchedule = (params: unknown): Schedule | undefined => whole.safeParse(params).data;
