import { and, asc, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { writable } from '../database/parameters.js';
import { newId } from '../new-id.js';
import { teamTemplates } from '../schema/tables.js';
import type { TeamTemplateStore } from '../store.js';

const { id, name, description, document, questions } = teamTemplates;
const line = { id, name, description, document, questions };

export const createTeamTemplateStore = (pool: pg.Pool): TeamTemplateStore => {
  const db = drizzle(pool);
  const of = (organisationId: string, one: string) => and(eq(teamTemplates.organisationId, organisationId), eq(id, one));
  const change = async (which: ReturnType<typeof and>, deletedAt: ReturnType<typeof sql> | null) =>
    (await db.update(teamTemplates).set({ deletedAt }).where(which).returning({ id })).length > 0;

  return {
    list: (organisationId) =>
      db
        .select(line)
        .from(teamTemplates)
        .where(and(eq(teamTemplates.organisationId, organisationId), isNull(teamTemplates.deletedAt)))
        .orderBy(asc(name), asc(id)),

    one: async (organisationId, one) =>
      (
        await db
          .select(line)
          .from(teamTemplates)
          .where(and(of(organisationId, one), isNull(teamTemplates.deletedAt)))
      )[0],

    create: async (organisationId, by, template) => {
      const kept = { id: newId(), ...writable(template) };
      await db.insert(teamTemplates).values({ ...kept, organisationId, createdBy: by });
      return kept;
    },

    remove: async (organisationId, one) => {
      // Those whom nobody took back in 30 days go for good with the next one.
      await db
        .delete(teamTemplates)
        .where(and(eq(teamTemplates.organisationId, organisationId), lt(teamTemplates.deletedAt, sql`now() - interval '30 days'`)));
      return change(and(of(organisationId, one), isNull(teamTemplates.deletedAt)), sql`now()`);
    },

    restore: (organisationId, one) => change(and(of(organisationId, one), isNotNull(teamTemplates.deletedAt)), null),
  };
};
