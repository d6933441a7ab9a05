import { type ApiInstance, route } from '../api-instance.js';
import { runCountsSchema, runDetailSchema, runListSchema, runParamsSchema, runQuerySchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { found } from '../things.js';

const tags = ['runs'];

/** Reading runs. What acts on them stands in run-acts.ts. */
export const runRoutes = (app: ApiInstance, { store }: Pick<ApiDeps, 'store'>): void => {
  app.get(
    '/runs',
    route('viewer', { tags, summary: 'Find runs', querystring: runQuerySchema, response: { 200: runListSchema } }),
    async ({ caller, query }) => store.runs.list(caller.organisation.id, query),
  );
  app.get(
    '/runs/counts',
    route('viewer', {
      tags,
      summary: 'How many in each state',
      querystring: runQuerySchema.omit({ before: true, limit: true }),
      response: { 200: runCountsSchema },
    }),
    async ({ caller, query }) => ({ counts: await store.runs.counts(caller.organisation.id, query) }),
  );
  app.get(
    '/runs/:runId',
    route('viewer', { tags, summary: 'One run with its steps', params: runParamsSchema, response: { 200: runDetailSchema } }),
    async ({ caller, params }) => {
      const organisationId = caller.organisation.id;
      const isNumber = /^\d{1,15}$/.test(params.runId);
      const read = isNumber ? store.runs.byNumber(organisationId, Number(params.runId)) : store.runs.one(organisationId, params.runId);
      const { document, versionId, eventId, replayOf, ...run } = found(await read, 'run');
      const steps = await store.runs.steps(run.id);
      return { run, versionId, eventId, replayOf, document, steps, rev: Math.max(0, ...steps.map(({ rev }) => rev)) };
    },
  );
};
