import { type ApiInstance, route } from '../api-instance.js';
import { doneSchema, flowDetailSchema, flowParamsSchema, flowTrashSchema, setOnSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { cancelRuns } from '../flows/cancel-runs.js';
import { holdRuns, releaseRuns } from '../flows/hold-runs.js';
import { found } from '../things.js';
import { flowAnswer } from './flows.js';

type Deps = Pick<ApiDeps, 'store' | 'engine'>;
const tags = ['flows'];

/** On, off, into the trash and out of it. */
export const flowLifeRoutes = (app: ApiInstance, deps: Deps): void => {
  const { store } = deps;
  app.put(
    '/flows/:flowId/on',
    route('operator', {
      tags,
      summary: 'Switch on or off',
      params: flowParamsSchema,
      body: setOnSchema,
      response: { 200: flowDetailSchema },
    }),
    async ({ caller, params, body, log }) => {
      const organisationId = caller.organisation.id;
      const flow = found(await store.flows.one(organisationId, params.flowId), 'flow');
      if (body.on && flow.liveVersion === null) throw new ApiError('flowNeverPublished');
      await store.flows.setOn(organisationId, flow.id, body.on);
      const act = body.on ? 'flow.on' : 'flow.off';
      await store.audit.write({ organisationId, by: caller.by, act, about: flow.id, detail: body.on ? undefined : { runs: body.runs } });
      const of = { organisationId, flowId: flow.id, log };
      if (body.on) await releaseRuns(deps, of);
      else if (body.runs === 'hold') await holdRuns(deps, of);
      else if (body.runs === 'cancel') await cancelRuns(deps, of);
      return flowAnswer({ ...flow, on: body.on });
    },
  );
  app.get(
    '/flows/trash',
    route('viewer', { tags, summary: 'What was deleted in the last 30 days', response: { 200: flowTrashSchema } }),
    async ({ caller }) => ({ flows: await store.flows.trash(caller.organisation.id) }),
  );
  app.delete(
    '/flows/:flowId',
    route('builder', { tags, summary: 'Delete a flow: into the trash', params: flowParamsSchema, response: { 200: doneSchema } }),
    async ({ caller, params }) => {
      const organisationId = caller.organisation.id;
      const flow = found(await store.flows.one(organisationId, params.flowId), 'flow');
      await store.flows.remove(organisationId, flow.id);
      await store.audit.write({ organisationId, by: caller.by, act: 'flow.delete', about: flow.id, detail: { name: flow.name } });
      return { done: true as const };
    },
  );
  app.post(
    '/flows/:flowId/restore',
    route('builder', { tags, summary: 'Out of the trash, switched off', params: flowParamsSchema, response: { 200: doneSchema } }),
    async ({ caller, params }) => {
      const organisationId = caller.organisation.id;
      if (!(await store.flows.restore(organisationId, params.flowId))) throw new ApiError('notInTrash');
      await store.audit.write({ organisationId, by: caller.by, act: 'flow.restore', about: params.flowId });
      return { done: true as const };
    },
  );
};
