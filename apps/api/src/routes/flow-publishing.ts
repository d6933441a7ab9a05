import { type ApiInstance, route } from '../api-instance.js';
import type { OptionsCache } from '../connections/options-cache.js';
import {
  flowParamsSchema,
  liveCountsSchema,
  publishedSchema,
  publishFlowSchema,
  runsCheckSchema,
  waitingRunsSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { checkLastRuns } from '../flows/check-last-runs.js';
import { publishFlow } from '../flows/publish-flow.js';
import { waitingRuns } from '../flows/waiting-runs.js';
import { found } from '../things.js';

type Deps = Pick<ApiDeps, 'store' | 'engine' | 'connectors' | 'catalog' | 'httpPool'> & { optionsCache: OptionsCache };
const tags = ['flows'];

/** From draft to live: what it would mean, the step itself, and what is seen of it afterwards. */
export const flowPublishingRoutes = (app: ApiInstance, deps: Deps): void => {
  const { store } = deps;
  app.post(
    '/flows/:flowId/publish',
    route('builder', {
      tags,
      summary: 'Make the draft the live version',
      params: flowParamsSchema,
      body: publishFlowSchema,
      response: { 201: publishedSchema },
    }),
    async ({ caller, params, body, log }, reply) =>
      reply.status(201).send(await publishFlow(deps, caller, { flowId: params.flowId, log, ...body })),
  );
  app.get(
    '/flows/:flowId/draft/last-runs',
    route('viewer', {
      tags,
      summary: 'Would the last runs have gone another way by the draft',
      params: flowParamsSchema,
      response: { 200: runsCheckSchema },
    }),
    async ({ caller, params }) => checkLastRuns(deps, caller, params.flowId),
  );
  app.get(
    '/flows/:flowId/draft/waiting-runs',
    route('viewer', {
      tags,
      summary: 'Which waiting runs could go on by the draft',
      params: flowParamsSchema,
      response: { 200: waitingRunsSchema },
    }),
    async ({ caller, params }) => waitingRuns(deps, caller, params.flowId),
  );
  app.get(
    '/flows/:flowId/live',
    route('viewer', { tags, summary: 'What runs by the live version', params: flowParamsSchema, response: { 200: liveCountsSchema } }),
    async ({ caller, params }) => {
      const organisationId = caller.organisation.id;
      const flow = found(await store.flows.one(organisationId, params.flowId), 'flow');
      if (flow.liveVersion === null) throw new ApiError('flowNeverPublished');
      const live = found(await store.flows.versionByNumber(organisationId, flow.id, flow.liveVersion), 'version');
      const { runs, exits, ...counts } = await store.flows.liveCounts(organisationId, flow.id, live.id);
      const started = { stepId: live.plan.trigger.id, exit: 'next', count: runs };
      // A run that left early has a row of its trigger; all the others have none.
      const others = exits.filter(({ stepId }) => stepId !== started.stepId);
      return { version: live.number, runs, ...counts, exits: [started, ...others], stepIds: Object.keys(live.document.steps) };
    },
  );
};
