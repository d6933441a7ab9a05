import { type ApiInstance, route } from '../api-instance.js';
import { calendarListSchema, calendarParamsSchema, calendarSchema, keepCalendarSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';

const tags = ['business hours'];

/** When the organisation works: read by conditions, waits and the editor of whoever draws; a change counts for what is worked out after it. */
export const calendarRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  app.get(
    '/calendars',
    route('viewer', { tags, summary: 'Business hours and holidays', response: { 200: calendarListSchema } }),
    async ({ caller }) => ({ calendars: await store.calendars.list(caller.organisation.id) }),
  );
  app.put(
    '/calendars/:calendarId',
    route('admin', {
      tags,
      summary: 'Keep business hours',
      params: calendarParamsSchema,
      body: keepCalendarSchema,
      response: { 200: calendarSchema },
    }),
    async ({ caller, params, body }) => {
      const calendar = { ...body, id: params.calendarId };
      const organisationId = caller.organisation.id;
      await store.calendars.keep(organisationId, calendar);
      await store.audit.write({ organisationId, by: caller.by, act: 'calendar.change', about: calendar.id, detail: calendar });
      return calendar;
    },
  );
};
