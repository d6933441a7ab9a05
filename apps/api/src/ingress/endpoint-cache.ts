import type { ConnectionValues, ConnectorDefinition, Receiver } from '@navette/connector-sdk';
import type { HookEndpoint, Store } from '@navette/store';

/** An address with all that its requests need: the connector, how it reads, and the secrets that signatures are checked with. */
export type OpenEndpoint = {
  endpoint: HookEndpoint;
  connector: ConnectorDefinition;
  receiver: Receiver | undefined;
  secrets: ConnectionValues;
};

const keptFor = 2_000;
const mostKept = 5_000;

/** Endpoints of the last seconds, also those that do not exist: a flood on one address asks the database once in 2 s. */
export const createEndpointCache = (deps: { store: Store; connectors: readonly ConnectorDefinition[] }) => {
  const kept = new Map<string, { until: number; found: Promise<OpenEndpoint | undefined> }>();
  return (id: string): Promise<OpenEndpoint | undefined> => {
    const now = Date.now();
    const hit = kept.get(id);
    if (hit && hit.until > now) return hit.found;
    if (kept.size >= mostKept) kept.clear();
    const found = open(deps, id);
    kept.set(id, { until: now + keptFor, found });
    found.catch(() => kept.delete(id));
    return found;
  };
};

const open = async (
  { store, connectors }: { store: Store; connectors: readonly ConnectorDefinition[] },
  id: string,
): Promise<OpenEndpoint | undefined> => {
  const endpoint = await store.hooks.one(id);
  const connector = endpoint && connectors.find(({ name }) => name === endpoint.connector);
  if (!endpoint || !connector) return undefined;
  const connection = endpoint.connectionId ? await store.connections.open(endpoint.connectionId) : undefined;
  if (endpoint.connectionId && !connection) return undefined;
  return { endpoint, connector, receiver: connector.receiver, secrets: connection?.values ?? endpoint.secrets };
};
