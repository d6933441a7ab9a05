import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { type RunStepRow, stepRow } from '../journal/journal-rows.js';
import { flows, flowVersions, runs } from '../schema/tables.js';
import type { RunDetail, RunStore } from '../store.js';
import { lineColumns, withTexts } from './run-rows.js';
import { triggerRow } from './trigger-row.js';

type Reads = Pick<RunStore, 'one' | 'byNumber' | 'lines' | 'steps'>;

export const createRunReads = (db: NodePgDatabase, pool: pg.Pool): Reads => ({
  one: (organisationId, runId) => detail(db, and(eq(runs.organisationId, organisationId), eq(runs.id, runId))),
  byNumber: (organisationId, number) => detail(db, and(eq(runs.organisationId, organisationId), eq(runs.number, number))),

  lines: async (runIds) => {
    if (runIds.length === 0) return [];
    const rows = await db
      .select(lineColumns)
      .from(runs)
      .innerJoin(flows, eq(flows.id, runs.flowId))
      .innerJoin(flowVersions, eq(flowVersions.id, runs.versionId))
      .where(inArray(runs.id, runIds));
    return rows.map(withTexts);
  },

  steps: async (runId, after = 0) => {
    const { rows } = await pool.query<RunStepRow>(
      'SELECT * FROM run_steps WHERE run_id = $1 AND rev > $2 ORDER BY rev, step_id, iteration',
      [runId, after],
    );
    const steps = rows.map(stepRow);
    const trigger = after === 0 ? await triggerRow(pool, runId) : undefined;
    return trigger && !steps.some((row) => row.stepId === trigger.stepId) ? [trigger, ...steps] : steps;
  },
});

const detail = async (db: NodePgDatabase, where: SQL | undefined): Promise<RunDetail | undefined> => {
  const [row] = await db
    .select({
      ...lineColumns,
      organisationId: runs.organisationId,
      versionId: runs.versionId,
      eventId: runs.eventId,
      batchId: runs.batchId,
      replayOf: runs.replayOf,
      document: flowVersions.document,
      plan: flowVersions.plan,
    })
    .from(runs)
    .innerJoin(flows, eq(flows.id, runs.flowId))
    .innerJoin(flowVersions, eq(flowVersions.id, runs.versionId))
    .where(where)
    .limit(1);
  return row && withTexts(row);
};
