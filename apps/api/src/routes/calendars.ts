import { newId } from '@navette/store';
import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import {
  calendarListSchema,
  calendarParamsSchema,
  calendarSchema,
  calendarUsesSchema,
  createCalendarSchema,
  doneSchema,
  keepCalendarSchema,
} from '../contract/index.js';
import { yesSchema } from '../contract/shared.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';

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
  app.post(
    '/calendars',
    route('admin', { tags, summary: 'Add business hours of their own', body: createCalendarSchema, response: { 201: calendarSchema } }),
    async ({ caller, body }, reply) => {
      const calendar = { ...body, id: newId() };
      const organisationId = caller.organisation.id;
      await store.calendars.keep(organisationId, calendar);
      await store.audit.write({ organisationId, by: caller.by, act: 'calendar.create', about: calendar.id, detail: calendar });
      return reply.status(201).send(calendar);
    },
  );
  app.put(
    '/calendars/:calendarId/usual',
    route('admin', {
      tags,
      summary: 'Make it the one that counts where none is named',
      params: calendarParamsSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params: { calendarId } }) => {
      const organisationId = caller.organisation.id;
      found(await store.calendars.makeUsual(organisationId, calendarId), 'calendar');
      await store.audit.write({ organisationId, by: caller.by, act: 'calendar.usual', about: calendarId });
      return { done: true as const };
    },
  );
  app.get(
    '/calendars/:calendarId/uses',
    route('viewer', { tags, summary: 'Flows that count by it', params: calendarParamsSchema, response: { 200: calendarUsesSchema } }),
    async ({ caller, params }) => ({ flows: await store.calendars.usedBy(caller.organisation.id, params.calendarId) }),
  );
  app.delete(
    '/calendars/:calendarId',
    route('admin', {
      tags,
      summary: 'Delete; with flows on it only when confirmed',
      params: calendarParamsSchema,
      querystring: z.object({ confirmed: yesSchema.default(false) }),
      response: { 200: doneSchema },
    }),
    async ({ caller, params: { calendarId }, query }) => {
      const organisationId = caller.organisation.id;
      const calendars = await store.calendars.list(organisationId);
      const { name } = found(
        calendars.find(({ id }) => id === calendarId),
        'calendar',
      );
      if (calendars[0]!.id === calendarId) throw new ApiError('calendarIsUsual');
      const flows = await store.calendars.usedBy(organisationId, calendarId);
      if (flows.length > 0 && !query.confirmed)
        throw new ApiError('calendarInUse', { flows: flows.map((flow) => flow.name).join(', ') }, { flows });
      await store.calendars.remove(organisationId, calendarId);
      await store.audit.write({ organisationId, by: caller.by, act: 'calendar.delete', about: calendarId, detail: { name } });
      return { done: true as const };
    },
  );
};
