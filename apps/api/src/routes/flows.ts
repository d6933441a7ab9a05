import type { FlowDetail } from '@navette/store';
import { type ApiInstance, route } from '../api-instance.js';
import {
  createFlowSchema,
  doneSchema,
  flowDetailSchema,
  flowFileSchema,
  flowListSchema,
  flowParamsSchema,
  setOnSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { createFlow } from '../flows/create-flow.js';
import { flowFileOf } from '../flows/flow-file.js';
import { languageOf } from '../language.js';
import { found } from '../things.js';

const tags = ['flows'];

/** Flows. Their drafts, publishing, versions and running stand in their own files. */
export const flowRoutes = (app: ApiInstance, deps: Pick<ApiDeps, 'store' | 'connectors' | 'httpPool'>): void => {
  const { store } = deps;
  app.get('/flows', route('viewer', { tags, summary: 'List flows', response: { 200: flowListSchema } }), async ({ caller }) => ({
    flows: await store.flows.list(caller.organisation.id),
  }));
  app.post(
    '/flows',
    route('builder', {
      tags,
      summary: 'Make a flow: empty, from a template, from a file',
      body: createFlowSchema,
      response: { 201: flowDetailSchema },
    }),
    async ({ caller, body, headers }, reply) =>
      reply.status(201).send(flowAnswer(await createFlow(deps, caller, { ...body, language: languageOf(headers['accept-language']) }))),
  );
  app.get(
    '/flows/:flowId',
    route('viewer', { tags, summary: 'One flow with its draft', params: flowParamsSchema, response: { 200: flowDetailSchema } }),
    async ({ caller, params }) => flowAnswer(found(await store.flows.one(caller.organisation.id, params.flowId), 'flow')),
  );
  app.delete(
    '/flows/:flowId',
    route('builder', { tags, summary: 'Delete a flow', params: flowParamsSchema, response: { 200: doneSchema } }),
    async ({ caller, params }) => {
      const flow = found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      await store.flows.remove(caller.organisation.id, flow.id);
      await store.audit.write({
        organisationId: caller.organisation.id,
        by: caller.by,
        act: 'flow.delete',
        about: flow.id,
        detail: { name: flow.name },
      });
      return { done: true as const };
    },
  );
  app.put(
    '/flows/:flowId/on',
    route('operator', {
      tags,
      summary: 'Switch on or off',
      params: flowParamsSchema,
      body: setOnSchema,
      response: { 200: flowDetailSchema },
    }),
    async ({ caller, params, body }) => {
      const organisationId = caller.organisation.id;
      const flow = found(await store.flows.one(organisationId, params.flowId), 'flow');
      if (body.on && flow.liveVersion === null) throw new ApiError('flowNeverPublished');
      await store.flows.setOn(organisationId, flow.id, body.on);
      await store.audit.write({ organisationId, by: caller.by, act: body.on ? 'flow.on' : 'flow.off', about: flow.id });
      return flowAnswer({ ...flow, on: body.on });
    },
  );
  app.get(
    '/flows/:flowId/export',
    route('viewer', { tags, summary: 'The draft as a file', params: flowParamsSchema, response: { 200: flowFileSchema } }),
    async ({ caller, params }, reply) => {
      const flow = found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      const name = flow.name.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'flow';
      reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}.flow.json`);
      return flowFileOf(flow.draft);
    },
  );
};

export const flowAnswer = ({ organisationId: _, ...flow }: FlowDetail) => flow;
