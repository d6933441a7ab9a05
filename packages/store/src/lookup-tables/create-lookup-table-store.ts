import { and, asc, eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { writable } from '../database/parameters.js';
import { newId } from '../new-id.js';
import { lookupRows, lookupTables } from '../schema/tables.js';
import type { LookupTableStore } from '../store.js';
import { createLookup } from './look-up.js';
import { createSetRows } from './set-rows.js';

const line = {
  id: lookupTables.id,
  name: lookupTables.name,
  keyType: lookupTables.keyType,
  keyLabel: lookupTables.keyLabel,
  country: lookupTables.country,
  columns: lookupTables.columns,
  defaultRow: lookupTables.defaultRow,
  // Names of tables are written out: drizzle leaves them away when it selects from one table.
  /** Flows that turn a value into another by this table, in their draft or their live version. */
  usedByFlows: sql<{ id: string; name: string }[]>`(
    SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) ORDER BY f.name), '[]')
    FROM flows f LEFT JOIN flow_versions v ON v.flow_id = f.id AND v.number = f.live_version AND v.number > 0
    WHERE f.organisation_id = lookup_tables.organisation_id AND f.deleted_at IS NULL
      AND (jsonb_path_exists(f.draft, '$.** ? (@ == $id)', jsonb_build_object('id', lookup_tables.id))
        OR jsonb_path_exists(v.document, '$.** ? (@ == $id)', jsonb_build_object('id', lookup_tables.id))))`,
};

export const createLookupTableStore = (pools: { people: pg.Pool; dispatch: pg.Pool }): LookupTableStore => {
  const db = drizzle(pools.people);
  const of = (organisationId: string, id: string) => and(eq(lookupTables.organisationId, organisationId), eq(lookupTables.id, id));

  const one: LookupTableStore['one'] = async (organisationId, id) => {
    const [table] = await db.select(line).from(lookupTables).where(of(organisationId, id));
    if (!table) return undefined;
    const { key, label, values } = lookupRows;
    const rows = await db
      .select({ key, label, values })
      .from(lookupRows)
      .where(eq(lookupRows.tableId, id))
      .orderBy(asc(lookupRows.position));
    return { ...table, rows };
  };

  return {
    one,
    list: (organisationId) =>
      db
        .select({ ...line, rowCount: sql<number>`(SELECT count(*)::int FROM lookup_rows WHERE lookup_rows.table_id = lookup_tables.id)` })
        .from(lookupTables)
        .where(eq(lookupTables.organisationId, organisationId))
        .orderBy(asc(lookupTables.name)),

    create: async (organisationId, table) => {
      const id = newId();
      await db.insert(lookupTables).values({ id, organisationId, ...writable(table) });
      return (await one(organisationId, id))!;
    },

    change: async (organisationId, id, change) => {
      await db
        .update(lookupTables)
        .set({ ...writable(change), changedAt: sql`now()` })
        .where(of(organisationId, id));
    },

    remove: async (organisationId, id) => {
      await db.delete(lookupTables).where(of(organisationId, id));
    },

    setRows: createSetRows(pools.people),
    lookup: createLookup(pools.dispatch),
  };
};
