import {
  type ConnectionDefinition,
  type ConnectionValues,
  type ConnectorDefinition,
  createConnectorHttp,
  type Http,
  refreshConnection,
} from '@navette/connector-sdk';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'httpPool'>;

export type WithConnection = ConnectorDefinition & { connection: ConnectionDefinition };

/** The connector of that name, which must be one that has accounts. */
export const connectorWithAccount = (connectors: ApiDeps['connectors'], name: string): WithConnection => {
  const connector = found(
    connectors.find((candidate) => candidate.name === name),
    'connector',
  );
  if (!connector.connection) throw new ApiError('connectorWithoutAccount', { connector: connector.title });
  return connector as WithConnection;
};

/** Kept values and a client for them; a token that has ended is renewed first, under the connection's lock. */
export const openConnection = async (deps: Deps, of: { organisationId: string; connectionId: string }) => {
  const opened = found(await deps.store.connections.open(of.connectionId), 'connection');
  if (opened.organisationId !== of.organisationId) throw found<never>(undefined, 'connection');
  const connector = connectorWithAccount(deps.connectors, opened.connector);
  const values = await freshValues(deps, connector, opened);
  return { connector, values, http: httpOf(deps, connector, { id: opened.id, values }) };
};

export const httpOf = ({ httpPool }: Deps, connector: WithConnection, connection: { id: string; values: ConnectionValues }): Http =>
  createConnectorHttp({ connector, pool: httpPool, connection });

const soon = 60_000;

const freshValues = async (
  deps: Deps,
  connector: WithConnection,
  opened: { id: string; values: ConnectionValues },
): Promise<ConnectionValues> => {
  const { expiresAt, refresh } = connector.connection;
  if (!refresh) return opened.values;
  const isStale = (values: ConnectionValues) => (expiresAt?.(values) ?? Number.POSITIVE_INFINITY) < Date.now() + soon;
  if (!isStale(opened.values)) return opened.values;
  return deps.store.connections.refresh(opened.id, isStale, (values) => refreshConnection({ connector, pool: deps.httpPool, values }));
};
