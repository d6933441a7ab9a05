import { type ApiInstance, route } from '../api-instance.js';
import { auditListSchema, auditQuerySchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';

export const auditRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  const schema = { tags: ['audit'], summary: 'Who did what', querystring: auditQuerySchema, response: { 200: auditListSchema } };
  app.get('/audit', route('admin', schema), async ({ caller, query }) => ({
    entries: await store.audit.list(caller.organisation.id, query.limit),
  }));
};
