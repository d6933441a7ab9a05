import type { RunState } from '@navette/flow';
import { and, count, desc, eq, gte, ilike, inArray, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { keysOf } from '../events/keys-of.js';
import { flows, flowVersions, runs } from '../schema/tables.js';
import type { RunFilter, RunStore } from '../store.js';
import { lineColumns, withTexts } from './run-rows.js';

const states: RunState[] = ['queued', 'running', 'waiting', 'held', 'done', 'failed', 'cancelled'];

/** Newest first. `before` is the number of the last run of the page before: a run that comes in meanwhile moves nothing. */
export const createList =
  (db: NodePgDatabase): RunStore['list'] =>
  async (organisationId, filter) => {
    const before = filter.before === undefined ? undefined : lt(runs.number, Number(filter.before));
    const rows = await db
      .select(lineColumns)
      .from(runs)
      .innerJoin(flows, eq(flows.id, runs.flowId))
      .innerJoin(flowVersions, eq(flowVersions.id, runs.versionId))
      .where(and(...(await conditions(db, organisationId, filter)), before))
      .orderBy(desc(runs.number))
      .limit(filter.limit + 1);
    const page = rows.slice(0, filter.limit).map(withTexts);
    return { runs: page, next: rows.length > filter.limit ? String(page.at(-1)!.number) : null };
  };

export const createCounts =
  (db: NodePgDatabase): RunStore['counts'] =>
  async (organisationId, filter) => {
    const rows = await db
      .select({ state: runs.state, count: count() })
      .from(runs)
      .where(and(...(await conditions(db, organisationId, filter))))
      .groupBy(runs.state);
    const counted = new Map(rows.map((row) => [row.state, row.count]));
    return Object.fromEntries(states.map((state) => [state, counted.get(state) ?? 0])) as Record<RunState, number>;
  };

const conditions = async (db: NodePgDatabase, organisationId: string, filter: Omit<RunFilter, 'before' | 'limit'>): Promise<SQL[]> => {
  const { flowId, states: wanted, from, to, version, test } = filter;
  const query = filter.query?.trim();
  return [
    eq(runs.organisationId, organisationId),
    ...(flowId !== undefined ? [eq(runs.flowId, flowId)] : []),
    ...(wanted?.length ? [inArray(runs.state, wanted)] : []),
    ...(from ? [gte(runs.startedAt, from)] : []),
    ...(to ? [lte(runs.startedAt, to)] : []),
    ...(test !== undefined ? [eq(runs.test, test)] : []),
    ...(version !== undefined ? [inArray(runs.versionId, versionsNumbered(db, organisationId, version))] : []),
    ...(query ? [await matches(db, organisationId, query)] : []),
  ];
};

const versionsNumbered = (db: NodePgDatabase, organisationId: string, number: number) =>
  db
    .select({ id: flowVersions.id })
    .from(flowVersions)
    .where(and(eq(flowVersions.organisationId, organisationId), eq(flowVersions.number, number)));

/**
 * A whole key (an e-mail, a phone in any spelling) is answered from the index of keys alone. Otherwise: the number with or without #,
 * and part of what a run is about, which reads through the organisation's runs: a million take less than a second.
 */
const matches = async (db: NodePgDatabase, organisationId: string, query: string): Promise<SQL> => {
  const number = /^#?(\d{1,15})$/.exec(query)?.[1];
  const eventIds = await eventsWithKey(db, organisationId, query);
  const digits = phoneDigits(query);
  return or(
    ...(eventIds.length > 0 ? [inArray(runs.eventId, eventIds)] : [partOf(query), ...(digits ? [like(runs.about, `%${digits}%`)] : [])]),
    ...(number ? [eq(runs.number, Number(number))] : []),
  )!;
};

/** Folding case is slow, so it is left out where there is none. */
const partOf = (query: string): SQL => {
  const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
  return query.toLowerCase() === query.toUpperCase() ? like(runs.about, pattern) : ilike(runs.about, pattern);
};

/** '06 12-34' and '+33 (0)6 12' share what stands after prefix and zeros; shorter than four digits it would match nearly all. */
const phoneDigits = (query: string): string | undefined => {
  if (!/^[+\d\s().\-/]+$/.test(query)) return undefined;
  const digits = query.replaceAll('(0)', '').replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 4 && digits !== query ? digits : undefined;
};

/** Looked up by key first and alone: asked for the newest of them, the planner would read the events from the newest on. */
const eventsWithKey = async (db: NodePgDatabase, organisationId: string, query: string): Promise<string[]> => {
  const keys = sql.param(await keysOf(db, organisationId, query));
  const { rows } = await db.execute<{ id: string }>(sql`
    WITH matching AS MATERIALIZED (SELECT id, organisation_id, received_at FROM events WHERE keys && ${keys}::text[] AND keys <> '{}')
    SELECT id FROM matching WHERE organisation_id = ${organisationId} ORDER BY received_at DESC LIMIT 1000`);
  return rows.map((row) => row.id);
};
