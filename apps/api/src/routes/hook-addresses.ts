import { type ApiInstance, route } from '../api-instance.js';
import { doneSchema, flowHookSchema, flowParamsSchema, setHookSecretSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { hookOfFlow } from '../flows/hook-of-flow.js';
import { reaches } from '../roles.js';
import { found } from '../things.js';

const tags = ['addresses'];

/** Where the world reaches a flow. */
export const hookAddressRoutes = (app: ApiInstance, deps: Pick<ApiDeps, 'store' | 'connectors' | 'publicUrl'>): void => {
  const { store } = deps;
  app.get(
    '/flows/:flowId/hook',
    route('viewer', { tags, summary: 'The address of a flow', params: flowParamsSchema, response: { 200: flowHookSchema } }),
    async ({ caller, params }) => {
      const flow = found(await store.flows.one(caller.organisation.id, params.flowId), 'flow');
      const hook = await hookOfFlow(deps, flow);
      if (!hook) return { hook: null };
      return { hook: { ...hook, secret: reaches(caller.role, 'builder') ? hook.secret : '' } };
    },
  );
  app.put(
    '/flows/:flowId/hook/secret',
    route('builder', {
      tags,
      summary: 'Ask for a signature',
      params: flowParamsSchema,
      body: setHookSecretSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params, body }) => {
      const organisationId = caller.organisation.id;
      const flow = found(await store.flows.one(organisationId, params.flowId), 'flow');
      const endpoint = await store.hooks.ofFlow(flow.id);
      if (!endpoint) throw new ApiError('hookUnknown');
      await store.hooks.setSecrets(endpoint.id, body.secret ? { secret: body.secret } : {});
      await store.audit.write({ organisationId, by: caller.by, act: 'hook.secret', about: flow.id });
      return { done: true as const };
    },
  );
};
