import {
  ConnectionLost,
  type ConnectionValues,
  type ConnectorDefinition,
  type ConnectorHttp,
  createConnectorHttp,
  type HttpPool,
  refreshConnection,
} from '@navette/connector-sdk';
import type { Words } from '@navette/flow';
import type { Store } from '@navette/store';

export type OpenConnection = { id: string; values: ConnectionValues; health: 'untested' | 'works' | 'lost'; healthDetail: Words | null };

/** Opened values are kept this long: a rename or a new key takes effect within a second. */
const KEEP = 1000;

/** Opens connections for steps and polls: decrypted values, and the one HTTP client with everything the connector says of its vendor. */
export class Connections {
  private readonly opened = new Map<string, { at: number; connection: Promise<OpenConnection | undefined> }>();

  constructor(
    private readonly store: Store,
    private readonly pool: HttpPool,
  ) {}

  open(id: string): Promise<OpenConnection | undefined> {
    const known = this.opened.get(id);
    if (known && Date.now() - known.at < KEEP) return known.connection;
    const connection = this.store.connections.open(id);
    // A lost one is read anew each time: whoever reconnects and resumes at once is not held again by what we remember.
    connection.then((found) => found?.health === 'lost' && this.forget(id, connection)).catch(() => this.forget(id, connection));
    this.opened.set(id, { at: Date.now(), connection });
    return connection;
  }

  private forget(id: string, connection: Promise<OpenConnection | undefined>): void {
    if (this.opened.get(id)?.connection === connection) this.opened.delete(id);
  }

  /** The first definite refusal marks the connection: runs that reach it are held before they call. */
  async markLost(id: string, sentence: Words): Promise<void> {
    this.opened.delete(id);
    await this.store.connections.setHealth(id, 'lost', { sentence });
  }

  http(
    connector: ConnectorDefinition,
    connection: OpenConnection | undefined,
    more: { signal?: AbortSignal; secrets?: string[] } = {},
  ): ConnectorHttp {
    return createConnectorHttp({
      connector,
      pool: this.pool,
      ...more,
      ...(connection && { connection, renew: () => this.renew(connector, connection) }),
    });
  }

  /** Fresh tokens, made by one process at a time; whoever comes second reads what the first wrote. */
  private async renew(connector: ConnectorDefinition, connection: OpenConnection): Promise<ConnectionValues | undefined> {
    if (!connector.connection?.refresh) return undefined;
    const before = JSON.stringify(connection.values);
    const isStale = (values: ConnectionValues) => JSON.stringify(values) === before;
    try {
      const refresh = (values: ConnectionValues) => refreshConnection({ connector, pool: this.pool, values });
      connection.values = await this.store.connections.refresh(connection.id, isStale, refresh);
      this.opened.delete(connection.id);
      return connection.values;
    } catch (error) {
      if (error instanceof ConnectionLost) return undefined;
      throw error;
    }
  }
}
