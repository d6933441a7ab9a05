import { randomBytes } from 'node:crypto';
import { eq, type SQL } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { writable } from '../database/parameters.js';
import { hookEndpoints } from '../schema/tables.js';
import type { SecretBox } from '../secrets.js';
import type { HookEndpoint, HookStore } from '../store.js';

export const createHookStore = (pool: pg.Pool, box: SecretBox): HookStore => {
  const db = drizzle(pool);

  const find = async (where: SQL): Promise<HookEndpoint | undefined> => {
    const [row] = await db.select().from(hookEndpoints).where(where);
    if (!row) return undefined;
    const { createdAt: _, secrets, lastEventAt, ...endpoint } = row;
    return { ...endpoint, secrets: secrets ? box.open(secrets) : {}, lastEventAt: lastEventAt?.toISOString() ?? null };
  };

  const ofFlow = (flowId: string) => find(eq(hookEndpoints.flowId, flowId));
  const ofConnection = (connectionId: string) => find(eq(hookEndpoints.connectionId, connectionId));

  return {
    ofFlow,
    ofConnection,
    one: (id) => find(eq(hookEndpoints.id, id)),

    ensure: async ({ organisationId, connector, ...of }) => {
      const owner = 'flowId' in of ? { flowId: of.flowId } : { connectionId: of.connectionId };
      // 24 bytes make 32 characters: knowing them is the right to post.
      const id = randomBytes(24).toString('base64url');
      await db
        .insert(hookEndpoints)
        .values({ id, organisationId, connector, ...owner })
        .onConflictDoNothing();
      return ('flowId' in of ? await ofFlow(of.flowId) : await ofConnection(of.connectionId))!;
    },

    setSecrets: async (id, secrets) => {
      await db
        .update(hookEndpoints)
        .set({ secrets: box.seal(secrets) })
        .where(eq(hookEndpoints.id, id));
    },

    setSettings: async (id, settings) => {
      await db
        .update(hookEndpoints)
        .set({ settings: writable(settings) })
        .where(eq(hookEndpoints.id, id));
    },
  };
};
