import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import type { OptionsCache } from '../connections/options-cache.js';
import { requiredFields } from '../connections/required-fields.js';
import { checkFlowSchema, flowParamsSchema, issuesSchema, versionDetailSchema, versionListSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { checkDocument } from '../flows/check-document.js';
import { found } from '../things.js';

const tags = ['flows'];
const versionParamsSchema = flowParamsSchema.extend({ number: z.coerce.number().int().min(0) });

type Deps = Pick<ApiDeps, 'store' | 'catalog' | 'connectors' | 'httpPool'> & { optionsCache: OptionsCache };

/** Checking, and what was published. */
export const flowVersionRoutes = (app: ApiInstance, deps: Deps): void => {
  const { store } = deps;
  app.post(
    '/flows/:flowId/check',
    route('viewer', {
      tags,
      summary: 'All issues at once',
      params: flowParamsSchema,
      body: checkFlowSchema,
      response: { 200: issuesSchema },
    }),
    async ({ caller, params, body }) => {
      const flow = found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      const of = { organisationId: caller.organisation.id, flowId: flow.id, document: body.document ?? flow.draft };
      const { issues, blocking } = await checkDocument(deps, { ...of, required: await requiredFields(deps, of) });
      return { issues, blocking };
    },
  );
  app.get(
    '/flows/:flowId/versions',
    route('viewer', { tags, summary: 'Versions, newest first', params: flowParamsSchema, response: { 200: versionListSchema } }),
    async ({ caller, params }) => {
      found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      return { versions: await store.flows.versions(caller.organisation.id, params.flowId) };
    },
  );
  app.get(
    '/flows/:flowId/versions/:number',
    route('viewer', {
      tags,
      summary: 'One version as it was published',
      params: versionParamsSchema,
      response: { 200: versionDetailSchema },
    }),
    async ({ caller, params }) => found(await store.flows.versionByNumber(caller.organisation.id, params.flowId, params.number), 'version'),
  );
};
