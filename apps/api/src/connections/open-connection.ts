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
export type Opened = { connector: WithConnection; values: ConnectionValues; http: Http };

/** The connector of that name, which must be one that has accounts. */
export const connectorWithAccount = (connectors: ApiDeps['connectors'], name: string): WithConnection => {
  const connector = found(
    connectors.find((candidate) => candidate.name === name),
    'connector',
  );
  if (!connector.connection) throw new ApiError('connectorWithoutAccount', { connector: connector.title });
  return connector as WithConnection;
};

/** Kept values and a client for them. A token that has ended is renewed before or after a refusal, under the connection's lock. */
export const openConnection = async (deps: Deps, of: { organisationId: string; connectionId: string }): Promise<Opened> => {
  const kept = await deps.store.connections.open(of.connectionId);
  const { id, connector: name, values: first } = found(kept?.organisationId === of.organisationId ? kept : undefined, 'connection');
  const connector = connectorWithAccount(deps.connectors, name);
  let values = first;
  const renewWhen = async (isStale: (values: ConnectionValues) => boolean): Promise<ConnectionValues> => {
    const refresh = (stale: ConnectionValues) => refreshConnection({ connector, pool: deps.httpPool, values: stale });
    values = await deps.store.connections.refresh(id, isStale, refresh);
    return values;
  };
  if (connector.connection.refresh && hasEnded(connector, values)) await renewWhen((current) => hasEnded(connector, current));
  const renew = async () => {
    const before = JSON.stringify(values);
    return connector.connection.refresh && renewWhen((current) => JSON.stringify(current) === before);
  };
  return { connector, values, http: createConnectorHttp({ connector, pool: deps.httpPool, connection: { id, values }, renew }) };
};

/** A minute early, so that no request sets out with a token that ends on the way. */
const margin = 60_000;

export const hasEnded = ({ connection }: WithConnection, values: ConnectionValues): boolean =>
  (connection.expiresAt?.(values) ?? Number.POSITIVE_INFINITY) < Date.now() + margin;
