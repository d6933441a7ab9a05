import { ConnectionLost } from '@navette/connector-sdk';
import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import { type ConnectionDeps, openAddress } from '../connections/create-connection.js';
import { loadOptions } from '../connections/load-options.js';
import { connectorWithAccount, openConnection } from '../connections/open-connection.js';
import type { OptionsCache } from '../connections/options-cache.js';
import { sentenceOf } from '../connections/sentence-of.js';
import { readValues, testValues } from '../connections/test-values.js';
import {
  connectionLineSchema,
  connectionParamsSchema,
  connectionTestSchema,
  heldRunsSchema,
  idSchema,
  optionsAnswerSchema,
  optionsQuerySchema,
  reconnectSchema,
  resumedSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { found } from '../things.js';
import { lineOf } from './connections.js';
import { resumeRuns } from './run-acts.js';

type Deps = ConnectionDeps & Pick<ApiDeps, 'engine'> & { optionsCache: OptionsCache };
const tags = ['connections'];

/** Testing, reconnecting, resuming what a dead connection held, and the lists of an account. */
export const connectionActRoutes = (app: ApiInstance, deps: Deps): void => {
  const { store } = deps;
  app.post(
    '/connections/:connectionId/test',
    route('operator', { tags, summary: 'Ask the app who we are', params: connectionParamsSchema, response: { 200: connectionTestSchema } }),
    async ({ caller, params }) => testConnection(deps, caller.organisation.id, params.connectionId),
  );
  app.put(
    '/connections/:connectionId/values',
    route('builder', {
      tags,
      summary: 'Reconnect with new values',
      params: connectionParamsSchema,
      body: reconnectSchema,
      response: { 200: connectionLineSchema },
    }),
    async ({ caller, params, body }) => {
      const organisationId = caller.organisation.id;
      const connection = found(await store.connections.one(organisationId, params.connectionId), 'connection');
      const connector = connectorWithAccount(deps.connectors, connection.connector);
      const { account, values } = await testValues(deps, connector, readValues(connector, body.values));
      await store.connections.setValues(connection.id, values);
      await store.connections.setHealth(connection.id, 'works', { account });
      deps.optionsCache.forget(connection.id);
      await openAddress(deps, { organisationId, connectionId: connection.id, connector, values });
      await store.audit.write({ organisationId, by: caller.by, act: 'connection.reconnect', about: connection.id });
      return lineOf(found(await store.connections.one(organisationId, connection.id), 'connection'));
    },
  );
  app.get(
    '/connections/:connectionId/held',
    route('viewer', { tags, summary: 'Runs it holds', params: connectionParamsSchema, response: { 200: heldRunsSchema } }),
    async ({ caller, params }) => ({ runIds: await store.runs.heldByConnection(caller.organisation.id, params.connectionId) }),
  );
  app.post(
    '/connections/:connectionId/resume',
    route('operator', { tags, summary: 'Resume the runs it held', params: connectionParamsSchema, response: { 200: resumedSchema } }),
    async ({ caller, params, log }) => {
      const runIds = await store.runs.heldByConnection(caller.organisation.id, params.connectionId);
      return runIds.length === 0 ? { resumed: [] } : resumeRuns(deps, { caller, runIds, log });
    },
  );
  app.get(
    '/connections/:connectionId/options/:name',
    route('viewer', {
      tags,
      summary: 'A list that lives in the account',
      params: z.object({ connectionId: idSchema, name: idSchema }),
      querystring: optionsQuerySchema,
      response: { 200: optionsAnswerSchema },
    }),
    async ({ caller, params, query }) => loadOptions(deps, { organisationId: caller.organisation.id, ...params, ...query }),
  );
};

const testConnection = async (deps: Deps, organisationId: string, connectionId: string) => {
  found(await deps.store.connections.one(organisationId, connectionId), 'connection');
  try {
    const { connector, http, values } = await openConnection(deps, { organisationId, connectionId });
    const { account, detail } = await connector.connection.test(http, values);
    await deps.store.connections.setHealth(connectionId, 'works', { account });
    return { works: true, account, detail: detail ?? null };
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    // Being busy or away for a moment says nothing about the credentials.
    if (error instanceof ConnectionLost) await deps.store.connections.setHealth(connectionId, 'lost', { sentence });
    return { works: false, account: '', detail: sentence };
  }
};
