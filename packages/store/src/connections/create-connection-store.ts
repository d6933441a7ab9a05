import type { Words } from '@navette/flow';
import { and, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { newId } from '../new-id.js';
import { connections } from '../schema/tables.js';
import type { SecretBox } from '../secrets.js';
import type { ConnectionStore } from '../store.js';
import { createConnectionList } from './list-connections.js';
import { createRefresh } from './refresh-connection.js';

type Pools = { people: pg.Pool; dispatch: pg.Pool; locks: pg.Pool };

export const createConnectionStore = (pools: Pools, box: SecretBox): ConnectionStore => {
  const db = drizzle(pools.people);
  const list = createConnectionList(pools.people);
  const mine = (organisationId: string, id: string) => and(eq(connections.organisationId, organisationId), eq(connections.id, id));
  const change = (id: string, values: Partial<typeof connections.$inferInsert>) =>
    db.update(connections).set(values).where(eq(connections.id, id));

  return {
    list,
    one: async (organisationId, id) => (await list(organisationId, id))[0],

    create: async (organisationId, by, { connector, name, values }) => {
      const id = newId();
      await db.insert(connections).values({ id, organisationId, connector, name, secrets: box.seal(values), createdBy: by });
      return { id };
    },

    rename: async (organisationId, id, name) => {
      await db.update(connections).set({ name }).where(mine(organisationId, id));
    },

    setValues: async (id, values) => {
      await change(id, { secrets: box.seal(values) });
    },

    setHealth: async (id, health, { account, sentence }) => {
      const healthDetail: Words | null = sentence ?? null;
      await change(id, {
        health,
        healthDetail,
        ...(health === 'works' && { testedAt: new Date() }),
        ...(account !== undefined && { account }),
      });
    },

    touch: async (id) => {
      // Told to the minute: a busy connection must not write with every call.
      const stale = sql`(${connections.lastUsedAt} IS NULL OR ${connections.lastUsedAt} < now() - interval '1 minute')`;
      await db
        .update(connections)
        .set({ lastUsedAt: sql`now()` })
        .where(and(eq(connections.id, id), stale));
    },

    remove: async (organisationId, id) => {
      await db.delete(connections).where(mine(organisationId, id));
    },

    open: async (id) => {
      const [row] = await drizzle(pools.dispatch).select().from(connections).where(eq(connections.id, id));
      if (!row) return undefined;
      const { organisationId, connector, health, healthDetail } = row;
      return { id, organisationId, connector, values: box.open(row.secrets), health, healthDetail };
    },

    refresh: createRefresh(pools.locks, box),
  };
};
