import { asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { member, user } from '../schema/auth.js';
import type { AccountStore } from '../store.js';

export const createAccountStore = (pool: pg.Pool): AccountStore => {
  const db = drizzle(pool);
  return {
    hasOwner: async () => {
      // better-auth joins several roles of one member with commas.
      const owners = await db
        .select({ id: member.id })
        .from(member)
        .where(sql`'owner' = ANY (string_to_array(${member.role}, ','))`)
        .limit(1);
      return owners.length > 0;
    },

    members: async (organisationId) => {
      const rows = await db
        .select({ userId: user.id, name: user.name, email: user.email, role: member.role, since: member.createdAt })
        .from(member)
        .innerJoin(user, eq(user.id, member.userId))
        .where(eq(member.organizationId, organisationId))
        .orderBy(asc(member.createdAt));
      return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
    },
  };
};
