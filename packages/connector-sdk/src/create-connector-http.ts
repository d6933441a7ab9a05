import { z } from 'zod';
import type { ConnectionValues } from './connection.js';
import type { ConnectorDefinition } from './connector.js';
import { createHttp, type HttpCall } from './create-http.js';
import type { Http } from './http.js';
import type { HttpPool } from './http-pool.js';

export type ConnectorHttpOptions = {
  connector: ConnectorDefinition;
  pool: HttpPool;
  /** Absent for connectors without a connection. `id` separates the rate limits. */
  connection?: { id: string; values: ConnectionValues };
  /** OAuth: makes and keeps new values after a refusal (under the caller's lock); undefined when there is nothing new. */
  renew?: () => Promise<ConnectionValues | undefined>;
  signal?: AbortSignal;
  onCall?: (call: HttpCall) => void;
  /** Beyond those of the connection: what a step itself keeps secret, taken out of every error and log. */
  secrets?: string[];
};

/** `wrote`: since this client was made, a request that is not safe succeeded, or may have. Tell it to `decide`. */
export type ConnectorHttp = Http & { wrote(): boolean };

/** The client of one step, test or poll: everything that the connector says about its vendor, applied. Cheap; make one per use. */
export const createConnectorHttp = ({
  connector,
  pool,
  connection,
  renew,
  signal,
  onCall,
  secrets = [],
}: ConnectorHttpOptions): ConnectorHttp => {
  const definition = connector.connection;
  let values = connection?.values ?? {};
  let wrote = false;
  const http = createHttp({
    pool,
    signal,
    mapError: definition?.mapError,
    onCall,
    secrets: () => secrets,
    onEffect() {
      wrote = true;
    },
    ...(definition && connection
      ? {
          title: connector.title,
          baseUrl: definition.baseUrl(values),
          headers: () => definition.authenticate(values),
          limiter: pool.limiterOf(connection.id, definition.limits),
          secrets: () => [...secretValues(definition.params, values), ...secrets],
          renew: renew && (async () => takeOver(await renew())),
        }
      : {}),
  });
  const takeOver = (fresh: ConnectionValues | undefined): boolean => {
    if (fresh) values = fresh;
    return fresh !== undefined;
  };
  return { ...http, wrote: () => wrote };
};

/**
 * Fresh tokens for these values: what to hand to the store's lock. Tokens are often made on another host than the API (Zoho,
 * Microsoft), so the client that `refresh` gets has no base address and adds no credentials. Throws ConnectionLost when refused;
 * answers the values as they are when the connector has nothing to refresh.
 */
export const refreshConnection = async (of: {
  connector: ConnectorDefinition;
  pool: HttpPool;
  values: ConnectionValues;
}): Promise<ConnectionValues> => {
  const { connector, pool, values } = of;
  const definition = connector.connection;
  if (!definition?.refresh) return values;
  const http = createHttp({ pool, title: connector.title, secrets: () => secretValues(definition.params, values) });
  return definition.refresh(values, http);
};

/** Values of secret params, and everything that no param declares: those are tokens that OAuth has put there. */
const secretValues = (params: z.ZodType, values: ConnectionValues): string[] => {
  const shown = shownParams(params);
  return Object.entries(values).flatMap(([name, value]) => (shown.has(name) || value === '' ? [] : [value]));
};

const shownByParams = new WeakMap<z.ZodType, Set<string>>();

const shownParams = (params: z.ZodType): Set<string> => {
  const known = shownByParams.get(params);
  if (known) return known;
  const schema = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, { 'x-ui'?: { secret?: boolean } }>;
  };
  const names = Object.entries(schema.properties ?? {}).filter(([, property]) => property['x-ui']?.secret !== true);
  const shown = new Set(names.map(([name]) => name));
  shownByParams.set(params, shown);
  return shown;
};
