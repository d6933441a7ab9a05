import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { invitation, member, organization, session, user } from '../schema/auth.js';
import type { AccountStore, Holdings } from '../store.js';

export const createAccountStore = (pool: pg.Pool): AccountStore => {
  const db = drizzle(pool);
  const invitationFields = {
    id: invitation.id,
    email: invitation.email,
    role: sql<string>`coalesce(${invitation.role}, '')`,
    expiresAt: invitation.expiresAt,
    invitedBy: user.name,
  };
  const isOpen = and(eq(invitation.status, 'pending'), gt(invitation.expiresAt, sql`now()`));
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
      const lastSeen = sql<Date | null>`(SELECT max(${session.updatedAt}) FROM ${session} WHERE ${session.userId} = ${user.id})`;
      const rows = await db
        .select({
          memberId: member.id,
          userId: user.id,
          name: user.name,
          email: user.email,
          role: member.role,
          since: member.createdAt,
          lastSeenAt: lastSeen.mapWith(session.updatedAt),
        })
        .from(member)
        .innerJoin(user, eq(user.id, member.userId))
        .where(eq(member.organizationId, organisationId))
        .orderBy(asc(member.createdAt));
      return rows.map((row) => ({ ...row, since: row.since.toISOString(), lastSeenAt: row.lastSeenAt?.toISOString() ?? null }));
    },

    invitations: async (organisationId) => {
      const rows = await db
        .select(invitationFields)
        .from(invitation)
        .innerJoin(user, eq(user.id, invitation.inviterId))
        .where(and(eq(invitation.organizationId, organisationId), isOpen))
        .orderBy(desc(invitation.createdAt));
      return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
    },

    invitation: async (id) => {
      const [row] = await db
        .select({
          ...invitationFields,
          organisationId: organization.id,
          organisation: organization.name,
          hasAccount: sql<boolean>`EXISTS (SELECT FROM "user" AS u WHERE lower(u.email) = lower(${invitation.email}))`,
        })
        .from(invitation)
        .innerJoin(user, eq(user.id, invitation.inviterId))
        .innerJoin(organization, eq(organization.id, invitation.organizationId))
        .where(and(eq(invitation.id, id), isOpen));
      return row && { ...row, expiresAt: row.expiresAt.toISOString() };
    },

    holdings: async (organisationId, userId) => {
      const { rows } = await pool.query<Holdings>(holdings, [organisationId, userId]);
      return rows[0]!;
    },

    handOver: (organisationId, { from, to }) =>
      inTransaction(pool, async (client) => {
        for (const table of ['flows', 'connections'])
          await client.query(`UPDATE ${table} SET created_by = $3 WHERE organisation_id = $1 AND created_by = $2`, [
            organisationId,
            from,
            to,
          ]);
        await client.query('UPDATE api_keys SET revoked_at = now() WHERE organisation_id = $1 AND user_id = $2 AND revoked_at IS NULL', [
          organisationId,
          from,
        ]);
      }),
  };
};

const holdings = `
  SELECT (SELECT count(*) FROM flows WHERE organisation_id = $1 AND created_by = $2 AND deleted_at IS NULL)::int AS flows,
         (SELECT count(*) FROM connections WHERE organisation_id = $1 AND created_by = $2)::int AS connections,
         (SELECT count(*) FROM api_keys WHERE organisation_id = $1 AND user_id = $2 AND revoked_at IS NULL)::int AS "apiKeys"`;
