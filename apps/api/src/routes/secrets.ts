import { type ApiInstance, route } from '../api-instance.js';
import { createdSecretSchema, createSecretSchema, secretListSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';

/** What steps keep secret: it comes in, and nothing here gives it out again. */
export const secretRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  const tags = ['Secrets'];
  app.get(
    '/secrets',
    route('viewer', { tags, summary: 'Which secrets of steps are kept', response: { 200: secretListSchema } }),
    async ({ caller }) => ({ ids: await store.secrets.ids(caller.organisation.id) }),
  );
  app.post(
    '/secrets',
    route('builder', { tags, summary: 'Keep a secret of a step', body: createSecretSchema, response: { 201: createdSecretSchema } }),
    async ({ caller, body }, reply) => {
      const organisationId = caller.organisation.id;
      const made = await store.secrets.create(organisationId, caller.by, body.value);
      await store.audit.write({ organisationId, by: caller.by, act: 'secret.create', about: made.id });
      return reply.status(201).send(made);
    },
  );
};
