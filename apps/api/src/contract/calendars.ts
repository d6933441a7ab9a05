import { calendarSchema } from '@navette/flow';
import { z } from 'zod';

/** `GET /api/calendars`: business hours, the usual ones first. Empty: weekdays 09:00 to 18:00, with the holidays of each flow's country. */
export const calendarListSchema = z.object({ calendars: z.array(calendarSchema) });
export type CalendarList = z.infer<typeof calendarListSchema>;
/** `PUT /api/calendars/:calendarId` */
export const calendarParamsSchema = z.object({ calendarId: calendarSchema.shape.id });
export const keepCalendarSchema = calendarSchema.omit({ id: true });
export type KeepCalendar = z.infer<typeof keepCalendarSchema>;
/** `POST /api/calendars`: added after the others. */
export const createCalendarSchema = keepCalendarSchema.extend({ name: z.string().trim().min(1).max(60) });
export type CreateCalendar = z.input<typeof createCalendarSchema>;
/** `GET /api/calendars/:calendarId/uses` */
export const calendarUsesSchema = z.object({ flows: z.array(z.object({ id: z.string(), name: z.string() })) });
export type CalendarUses = z.infer<typeof calendarUsesSchema>;
export { calendarSchema };
