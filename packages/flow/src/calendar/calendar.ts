import { z } from 'zod';
import { isTimeZone } from '../dates/is-time-zone.js';
import { holidaySetNames } from './holiday-sets.js';
import { spanFault } from './span-fault.js';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** `24:00` ends a day. */
const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
export const spanSchema = z.object({ from: clockTime, to: clockTime });
export type Span = z.infer<typeof spanSchema>;

/** When an organisation works: the spans of each weekday on the zone's clock, and the days on which it is closed. */
export const calendarSchema = z.object({
  id: z.string().min(1).max(60),
  /** Empty: the only one there is. */
  name: z.string().trim().max(60),
  timeZone: z.string().refine(isTimeZone, 'is not a time zone'),
  week: z.record(
    z.enum(weekdays),
    z
      .array(spanSchema)
      .max(6)
      .refine((spans) => spanFault(spans) === undefined, 'overlap or end before they begin'),
  ),
  holidays: z.object({
    sets: z.array(z.enum(holidaySetNames)).max(20),
    /** Holidays of these sets on which one works all the same, by their names in the table. */
    worked: z.array(z.string()).max(200),
  }),
  /** Own closed days, `2026-12-24`. */
  closed: z.array(z.object({ date: z.iso.date(), label: z.string().max(80) })).max(400),
});
export type Calendar = z.infer<typeof calendarSchema>;

/** Monday to Friday, 09:00 to 18:00, with the country's holidays: how an organisation works that has said nothing. */
export const defaultCalendar = ({ timeZone, country }: { timeZone: string; country: string }): Calendar => {
  const day: Span[] = [{ from: '09:00', to: '18:00' }];
  const set = holidaySetNames.find((name) => name === country);
  return {
    id: 'default',
    name: '',
    timeZone,
    week: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] },
    holidays: { sets: set ? [set] : [], worked: [] },
    closed: [],
  };
};

type Asked = { calendars?(): readonly Calendar[]; timeZone: string; country: string };

/** The calendar of that id, else the first, which is the organisation's usual one. */
export const chooseCalendar = (scope: Asked, id?: string): Calendar => {
  const calendars = scope.calendars?.() ?? [];
  return calendars.find((calendar) => calendar.id === id) ?? calendars[0] ?? defaultCalendar(scope);
};
