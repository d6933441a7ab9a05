import type { ConnectorDefinition, HttpPool } from '@navette/connector-sdk';
import type { Catalog } from '@navette/flow';
import type { Store } from '@navette/store';
import type { RouteOptions } from 'fastify';
import type { DrizzleAuthDatabase } from './auth/create-auth.js';
import type { EngineClient } from './engine.js';

/** Everything the API needs from outside; it makes no client of its own. */
export type ApiDeps = {
  store: Store;
  authDatabase: DrizzleAuthDatabase;
  engine: EngineClient;
  connectors: readonly ConnectorDefinition[];
  catalog: Catalog;
  /** Sockets and rate limits for testing connections and loading lists. */
  httpPool: HttpPool;
  /** Address under which people and vendors reach us, without a slash at its end. */
  publicUrl: string;
  /** Signs sessions. */
  authSecret: string;
  /** Address of the practice accounts; absent where there are none. */
  sandboxUrl?: string;
  /** The built web app. */
  webDir?: string;
  /** Embedded mode: the owner's API key is also written here, for scripts. */
  dataDir?: string;
  /** Behind a proxy of ours: the sender's address is read from its headers. */
  trustProxy?: boolean;
  /** Default true: pino lines on stdout. */
  log?: boolean;
  /** Told of every route as it is added: tests look whether it declares its least role. */
  onRoute?: (route: RouteOptions) => unknown;
};
