import { and, eq, inArray } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { newId } from '../new-id.js';
import { secrets } from '../schema/tables.js';
import type { SecretBox } from '../secrets.js';
import type { SecretStore } from '../store.js';

/** Written once and read only by who runs a step: no answer to a person ever holds a value. */
export const createSecretStore = (pools: { people: pg.Pool; dispatch: pg.Pool }, box: SecretBox): SecretStore => {
  const db = drizzle(pools.people);
  return {
    create: async (organisationId, by, value) => {
      const id = newId();
      await db.insert(secrets).values({ id, organisationId, sealed: box.seal({ value }), createdBy: by });
      return { id };
    },

    ids: async (organisationId) => {
      const rows = await db.select({ id: secrets.id }).from(secrets).where(eq(secrets.organisationId, organisationId));
      return rows.map(({ id }) => id);
    },

    open: async (organisationId, ids) => {
      if (ids.length === 0) return new Map();
      const mine = and(eq(secrets.organisationId, organisationId), inArray(secrets.id, ids));
      const rows = await drizzle(pools.dispatch).select().from(secrets).where(mine);
      return new Map(rows.map(({ id, sealed }) => [id, box.open(sealed).value ?? '']));
    },
  };
};
