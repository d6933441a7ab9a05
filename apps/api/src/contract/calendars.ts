import { calendarSchema } from '@navette/flow';
import { z } from 'zod';

/** `GET /api/calendars`: business hours, the usual ones first. Empty: weekdays 09:00 to 18:00, with the holidays of each flow's country. */
export const calendarListSchema = z.object({ calendars: z.array(calendarSchema) });
export type CalendarList = z.infer<typeof calendarListSchema>;
/** `PUT /api/calendars/:calendarId` */
export const calendarParamsSchema = z.object({ calendarId: calendarSchema.shape.id });
export const keepCalendarSchema = calendarSchema.omit({ id: true });
export type KeepCalendar = z.infer<typeof keepCalendarSchema>;
export { calendarSchema };
