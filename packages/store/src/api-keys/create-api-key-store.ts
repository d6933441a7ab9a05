import { createHash, randomBytes } from 'node:crypto';
import { and, desc, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { newId } from '../new-id.js';
import { apiKeys } from '../schema/tables.js';
import type { ApiKeyStore } from '../store.js';

/** A key is 32 random bytes, so its plain digest is as good as a slow one; only the digest is kept. */
const digest = (key: string) => createHash('sha256').update(key).digest('hex');

export const createApiKeyStore = (pool: pg.Pool): ApiKeyStore => {
  const db = drizzle(pool);
  return {
    create: async ({ organisationId, userId, name, role }) => {
      const [id, key] = [newId(), `nvt_${randomBytes(32).toString('base64url')}`];
      await db.insert(apiKeys).values({ id, organisationId, userId, name, role, hash: digest(key) });
      return { id, key };
    },

    find: async (key) => {
      const { id, organisationId, userId, role } = apiKeys;
      const [found] = await db
        .select({ id, organisationId, userId, role })
        .from(apiKeys)
        .where(and(eq(apiKeys.hash, digest(key)), isNull(apiKeys.revokedAt)));
      if (!found) return undefined;
      // "Last used" is told to the minute: a busy key must not write with every request.
      const stale = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, sql`now() - interval '1 minute'`));
      await db
        .update(apiKeys)
        .set({ lastUsedAt: sql`now()` })
        .where(and(eq(apiKeys.id, found.id), stale));
      return found;
    },

    list: async (organisationId) => {
      const rows = await db
        .select()
        .from(apiKeys)
        .where(and(eq(apiKeys.organisationId, organisationId), isNull(apiKeys.revokedAt)))
        .orderBy(desc(apiKeys.createdAt));
      return rows.map(({ id, name, role, createdAt, lastUsedAt }) => ({
        id,
        name,
        role,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
      }));
    },

    revoke: async (organisationId, id) => {
      await db
        .update(apiKeys)
        .set({ revokedAt: sql`now()` })
        .where(and(eq(apiKeys.organisationId, organisationId), eq(apiKeys.id, id)));
    },
  };
};
