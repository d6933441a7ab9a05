import pg from 'pg';
import { staysAwake } from './database/create-pool.js';
import { channels, noticesOf } from './notices.js';
import type { Notice, Store } from './store.js';

const firstPause = 100;
const longestPause = 3_000;

/**
 * LISTEN on a connection of its own. Notifications sent while it was lost are gone, so the listener is told `reconnected` and reads
 * again what it watches. The first connection is made before the promise resolves; a database that is away then rejects it.
 */
export const createListen =
  (databaseUrl: string): Store['listen'] =>
  async (channel, listener) => {
    let closed = false;
    let current: pg.Client | undefined;
    current = await connect();

    async function connect(): Promise<pg.Client> {
      const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 2_000, query_timeout: 5_000, ...staysAwake });
      let lost = false;
      const reconnectOnce = () => {
        if (lost || closed || client !== current) return;
        lost = true;
        void reconnect();
      };
      client.on('error', reconnectOnce);
      client.on('end', reconnectOnce);
      client.on('notification', ({ payload }) => deliver(payload, listener as (notice: Notice) => void));
      try {
        await client.connect();
        await client.query(`LISTEN ${channels[channel]}`);
      } catch (error) {
        await client.end().catch(() => {});
        throw error;
      }
      return client;
    }

    async function reconnect(): Promise<void> {
      await current?.end().catch(() => {});
      for (let pause = firstPause; !closed; pause = Math.min(pause * 2, longestPause)) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        const client = await connect().catch(() => undefined);
        if (!client) continue;
        current = client;
        if (closed) return void (await client.end().catch(() => {}));
        return listener({ kind: 'reconnected' });
      }
    }

    return {
      close: async () => {
        closed = true;
        await current?.end().catch(() => {});
      },
    };
  };

const deliver = (payload: string | undefined, listener: (notice: Notice) => void) => {
  if (payload) for (const notice of noticesOf(payload)) listener(notice);
};
