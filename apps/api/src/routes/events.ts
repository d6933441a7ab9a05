import type { EventLine } from '@navette/store';
import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import { eventLineSchema, eventListSchema, eventQuerySchema, idSchema, runEventSchema, runStartedSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { startNow } from '../flows/start-now.js';
import { found } from '../things.js';

const tags = ['events'];
const eventParamsSchema = z.object({ eventId: idSchema });

/** Every event with its verdict: why something ran or did not. */
export const eventRoutes = (app: ApiInstance, deps: Pick<ApiDeps, 'store' | 'connectors'>): void => {
  const { store } = deps;
  app.get(
    '/events',
    route('viewer', { tags, summary: 'Find events', querystring: eventQuerySchema, response: { 200: eventListSchema } }),
    async ({ caller, query }) => {
      const events = await store.events.list(caller.organisation.id, query);
      return { events: events.map(eventAnswer), next: events.length < query.limit ? null : (events.at(-1)?.id ?? null) };
    },
  );
  app.get(
    '/events/:eventId',
    route('viewer', { tags, summary: 'One event', params: eventParamsSchema, response: { 200: eventLineSchema } }),
    async ({ caller, params }) => eventAnswer(found(await store.events.one(caller.organisation.id, params.eventId), 'event')),
  );
  app.post(
    '/events/:eventId/run',
    route('operator', {
      tags,
      summary: 'Start a run with this event',
      params: eventParamsSchema,
      body: runEventSchema,
      response: { 202: runStartedSchema },
    }),
    async ({ caller, params, body }, reply) => {
      const organisationId = caller.organisation.id;
      const event = found(await store.events.one(organisationId, params.eventId), 'event');
      const flow = found(await store.flows.one(organisationId, body.flowId), 'flow');
      if (flow.liveVersion === null) throw new ApiError('flowNeverPublished');
      if (!flow.on) throw new ApiError('flowIsOff');
      const { connector, trigger, data, keys } = event;
      return reply.status(202).send(await startNow(deps, { organisationId, flowId: flow.id, connector, trigger, data, keys }));
    },
  );
};

const eventAnswer = ({ organisationId: _, versionId: __, ...event }: EventLine) => ({
  ...event,
  receivedAt: event.receivedAt.toISOString(),
  routedAt: event.routedAt?.toISOString() ?? null,
});
