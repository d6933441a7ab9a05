import type { FlowDetail } from '@navette/store';
import { type ApiInstance, route } from '../api-instance.js';
import { createFlowSchema, flowDetailSchema, flowFileSchema, flowListSchema, flowParamsSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
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
