import { desc, eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { writable } from '../database/parameters.js';
import { audit } from '../schema/tables.js';
import type { AuditStore } from '../store.js';

export const createAuditStore = (pool: pg.Pool): AuditStore => {
  const db = drizzle(pool);
  return {
    write: async (entry) => {
      await db.insert(audit).values({ ...entry, detail: writable(entry.detail) });
    },

    list: async (organisationId, limit) => {
      const rows = await db.select().from(audit).where(eq(audit.organisationId, organisationId)).orderBy(desc(audit.id)).limit(limit);
      return rows.map(({ at, by, act, about, detail }) => ({ at: at.toISOString(), by, act, about, detail }));
    },
  };
};
