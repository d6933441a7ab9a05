import type { ConnectionLine } from '@navette/store';
import { z } from 'zod';
import { type ApiInstance, route } from '../api-instance.js';
import { type ConnectionDeps, createConnection, openAddress } from '../connections/create-connection.js';
import { connectorWithAccount } from '../connections/open-connection.js';
import { isPractice, practiceValues } from '../connections/practice.js';
import { practiceName } from '../connections/starting-name.js';
import { readValues } from '../connections/test-values.js';
import {
  connectionDetailSchema,
  connectionLineSchema,
  connectionListSchema,
  connectionParamsSchema,
  createConnectionSchema,
  createPracticeSchema,
  doneSchema,
  renameConnectionSchema,
  yesSchema,
} from '../contract/index.js';
import { ApiError } from '../errors.js';
import { languageOf } from '../language.js';
import { found } from '../things.js';

const tags = ['connections'];

/** Accounts: list, make, look at, rename, delete. Using them stands in connection-acts.ts. */
export const connectionRoutes = (app: ApiInstance, deps: ConnectionDeps): void => {
  const { store, connectors } = deps;
  app.get(
    '/connections',
    route('viewer', { tags, summary: 'List connections', response: { 200: connectionListSchema } }),
    async ({ caller }) => ({
      connections: (await store.connections.list(caller.organisation.id)).map(lineOf),
    }),
  );
  app.post(
    '/connections',
    route('builder', {
      tags,
      summary: 'Connect an app: tested, then kept',
      body: createConnectionSchema,
      response: { 201: connectionLineSchema },
    }),
    async ({ caller, body }, reply) => {
      const connector = connectorWithAccount(connectors, body.connector);
      const values = readValues(connector, body.values);
      return reply.status(201).send(lineOf(await createConnection(deps, caller, { connector, name: body.name, values })));
    },
  );
  app.post(
    '/connections/practice',
    route('builder', { tags, summary: 'Use a practice account', body: createPracticeSchema, response: { 201: connectionLineSchema } }),
    async ({ caller, body, headers }, reply) => {
      const connector = connectorWithAccount(connectors, body.connector);
      const values = practiceValues(connector, deps.sandboxUrl);
      const startingName = practiceName(connector.title, languageOf(headers['accept-language']));
      return reply.status(201).send(lineOf(await createConnection(deps, caller, { connector, startingName, values })));
    },
  );
  app.get(
    '/connections/:connectionId',
    route('viewer', {
      tags,
      summary: 'One connection with its address',
      params: connectionParamsSchema,
      response: { 200: connectionDetailSchema },
    }),
    async ({ caller, params }) => detailOf(deps, caller.organisation.id, params.connectionId),
  );
  app.patch(
    '/connections/:connectionId',
    route('builder', {
      tags,
      summary: 'Rename',
      params: connectionParamsSchema,
      body: renameConnectionSchema,
      response: { 200: connectionLineSchema },
    }),
    async ({ caller, params, body }) => {
      const connection = found(await store.connections.one(caller.organisation.id, params.connectionId), 'connection');
      await store.connections.rename(caller.organisation.id, connection.id, body.name);
      return lineOf({ ...connection, name: body.name });
    },
  );
  app.delete(
    '/connections/:connectionId',
    route('builder', {
      tags,
      summary: 'Delete; with flows on it only when confirmed',
      params: connectionParamsSchema,
      querystring: z.object({ confirmed: yesSchema.default(false) }),
      response: { 200: doneSchema },
    }),
    async ({ caller, params, query }) => {
      const organisationId = caller.organisation.id;
      const connection = found(await store.connections.one(organisationId, params.connectionId), 'connection');
      const flows = connection.usedByFlows;
      if (flows.length > 0 && !query.confirmed)
        throw new ApiError('connectionInUse', { flows: flows.map(({ name }) => name).join(', ') }, { flows });
      await store.connections.remove(organisationId, connection.id);
      await store.audit.write({
        organisationId,
        by: caller.by,
        act: 'connection.delete',
        about: connection.id,
        detail: { name: connection.name },
      });
      return { done: true as const };
    },
  );
};

export const lineOf = ({ organisationId: _, ...line }: ConnectionLine) => line;

const detailOf = async (deps: ConnectionDeps, organisationId: string, connectionId: string) => {
  const connection = found(await deps.store.connections.one(organisationId, connectionId), 'connection');
  const connector = connectorWithAccount(deps.connectors, connection.connector);
  const values = (await deps.store.connections.open(connectionId))?.values ?? {};
  // Looking must not fail because the practice system is away: it was told when the connection was made.
  const opened = await openAddress({ ...deps, sandboxUrl: undefined }, { organisationId, connectionId, connector, values });
  const hook = opened && connector.receiver ? { ...opened, setUp: connector.receiver.setUp } : null;
  const practice = isPractice(connector, values, deps.sandboxUrl);
  return { connection: lineOf(connection), hook, practice, practiceUrl: practice ? `${deps.sandboxUrl}/${connector.name}/` : null };
};
