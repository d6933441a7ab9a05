import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import {
  flowParamsSchema,
  runFlowSchema,
  runStartedSchema,
  samplesSchema,
  testedStepsSchema,
  testFlowSchema,
  testStartedSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { runNow } from '../flows/run-now.js';
import { startTest } from '../flows/start-test.js';
import { found } from '../things.js';

const tags = ['flows'];
const samplesQuerySchema = z.object({ limit: z.coerce.number().int().min(1).max(50).default(20) });

/** "Run now", tests of the draft, and the real events to run with. */
export const flowRunRoutes = (app: ApiInstance, deps: Pick<ApiDeps, 'store' | 'connectors' | 'catalog'>): void => {
  const { store } = deps;
  app.post(
    '/flows/:flowId/run',
    route('operator', {
      tags,
      summary: 'Run the live version now',
      params: flowParamsSchema,
      body: runFlowSchema,
      response: { 202: runStartedSchema },
    }),
    async ({ caller, params, body }, reply) => reply.status(202).send(await runNow(deps, caller, { flowId: params.flowId, ...body })),
  );
  app.post(
    '/flows/:flowId/test',
    route('builder', {
      tags,
      summary: 'Test the draft, simulated or for real',
      params: flowParamsSchema,
      body: testFlowSchema,
      response: { 202: testStartedSchema },
    }),
    async ({ caller, params, body }, reply) => reply.status(202).send(await startTest(deps, caller, { flowId: params.flowId, ...body })),
  );
  app.get(
    '/flows/:flowId/tests',
    route('viewer', { tags, summary: 'The newest test of each step', params: flowParamsSchema, response: { 200: testedStepsSchema } }),
    async ({ caller, params }) => ({ steps: await store.runs.lastTested(caller.organisation.id, params.flowId) }),
  );
  app.get(
    '/flows/:flowId/samples',
    route('viewer', {
      tags,
      summary: 'Last real events of its trigger',
      params: flowParamsSchema,
      querystring: samplesQuerySchema,
      response: { 200: samplesSchema },
    }),
    async ({ caller, params, query }) => {
      const flow = found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      const trigger = Object.values(flow.draft.steps).find((step) => step.kind === 'trigger');
      if (!trigger) return { samples: [] };
      const { connector, connectionId } = trigger;
      const of = { connector, trigger: trigger.trigger, ...(connectionId ? { connectionId } : { flowId: flow.id }) };
      const events = await store.events.samples(caller.organisation.id, of, query.limit);
      return {
        samples: events.map(({ id, receivedAt, about, data }) => ({ eventId: id, receivedAt: receivedAt.toISOString(), about, data })),
      };
    },
  );
};
