import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import { requireRole } from '../auth/guard.js';
import type { Identify } from '../auth/identify.js';
import { apiKeyListSchema, createApiKeySchema, createdApiKeySchema, doneSchema, idSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';

/** Keys for scripts. Nobody makes a key that may do more than themselves. */
export const apiKeyRoutes = (app: ApiInstance, { store, identify }: Pick<ApiDeps, 'store'> & { identify: Identify }): void => {
  const tags = ['API keys'];
  app.get('/api-keys', route('admin', { tags, summary: 'List keys', response: { 200: apiKeyListSchema } }), async ({ caller }) => ({
    keys: await store.apiKeys.list(caller.organisation.id),
  }));
  app.post(
    '/api-keys',
    route('admin', { tags, summary: 'Make a key', body: createApiKeySchema, response: { 201: createdApiKeySchema } }),
    async ({ caller, body }, reply) => {
      requireRole(caller, body.role);
      const organisationId = caller.organisation.id;
      const made = await store.apiKeys.create({ organisationId, userId: caller.user?.id ?? null, ...body });
      await store.audit.write({ organisationId, by: caller.by, act: 'apiKey.create', about: body.name, detail: { role: body.role } });
      return reply.status(201).send(made);
    },
  );
  app.delete(
    '/api-keys/:keyId',
    route('admin', { tags, summary: 'Revoke a key', params: z.object({ keyId: idSchema }), response: { 200: doneSchema } }),
    async ({ caller, params }) => {
      await store.apiKeys.revoke(caller.organisation.id, params.keyId);
      identify.forget();
      await store.audit.write({ organisationId: caller.organisation.id, by: caller.by, act: 'apiKey.revoke', about: params.keyId });
      return { done: true as const };
    },
  );
};
