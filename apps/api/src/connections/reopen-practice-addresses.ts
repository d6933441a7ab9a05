import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { createAuth } from '../auth/create-auth.js';
import type { ApiDeps } from '../deps.js';
import { openAddress } from './create-connection.js';
import { connectorWithAccount } from './open-connection.js';
import { isPractice } from './practice.js';

const tries = 30;

/** The practice systems forget everything when they stop: they are told our addresses again. Quiet when they are not there. */
export const reopenPracticeAddresses = async (deps: ApiDeps, log: FastifyBaseLogger): Promise<void> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      return await reopenAll(deps);
    } catch (error) {
      if (attempt === tries) log.warn({ err: error }, 'the practice accounts were not told our addresses');
      await pause(1_000, undefined, { ref: false });
    }
  }
};

const reopenAll = async (deps: ApiDeps): Promise<void> => {
  const { adapter } = await createAuth({ database: deps.authDatabase, secret: deps.authSecret, publicUrl: deps.publicUrl }).$context;
  for (const { id: organisationId } of await adapter.findMany<{ id: string }>({ model: 'organization' })) {
    for (const { id: connectionId, connector: name } of await deps.store.connections.list(organisationId)) {
      if (!deps.connectors.some((connector) => connector.name === name && connector.connection?.practice)) continue;
      const connector = connectorWithAccount(deps.connectors, name);
      const values = (await deps.store.connections.open(connectionId))?.values;
      if (values && isPractice(connector, values, deps.sandboxUrl))
        await openAddress(deps, { organisationId, connectionId, connector, values });
    }
  }
};
