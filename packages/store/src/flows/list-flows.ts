import { goneQuiet, type RunState } from '@navette/flow';
import type pg from 'pg';
import type { FlowLine, FlowStore } from '../store.js';

type Row = Omit<FlowLine, 'draftChangedAt' | 'lastRunAt' | 'quiet' | 'counts24h' | 'inProgress'> & {
  draftChangedAt: Date;
  lastRunAt: Date | null;
  onSince: Date | null;
};

export const createFlowList =
  (pool: pg.Pool): FlowStore['list'] =>
  async (organisationId, now = new Date()) => {
    const [flows, counts, unended, hours] = await Promise.all([
      pool.query<Row>(listFlows, [organisationId]),
      pool.query<{ flowId: string; state: RunState; count: number }>(countRuns, [organisationId]),
      pool.query<{ flowId: string; count: number }>(countUnended, [organisationId]),
      pool.query<{ flowId: string; hours: number[] }>(readHours, [organisationId, now]),
    ]);
    const ofFlow = new Map<string, FlowLine['counts24h']>();
    for (const { flowId, state, count } of counts.rows) ofFlow.set(flowId, { ...ofFlow.get(flowId), [state]: count });
    const inProgress = new Map(unended.rows.map(({ flowId, count }) => [flowId, count]));
    const hoursOf = new Map(hours.rows.map((row) => [row.flowId, row.hours]));
    return flows.rows.map(({ onSince, ...row }) => ({
      ...row,
      quiet: quietOf({ ...row, onSince }, hoursOf.get(row.id), now),
      draftChangedAt: row.draftChangedAt.toISOString(),
      lastRunAt: row.lastRunAt?.toISOString() ?? null,
      counts24h: ofFlow.get(row.id) ?? {},
      inProgress: inProgress.get(row.id) ?? 0,
    }));
  };

const quietOf = ({ on, lastRunAt, onSince, watch }: Row, hours: number[] | undefined, now: Date): FlowLine['quiet'] => {
  if (!on || !hours) return null;
  const known = { hours, lastRunAt: lastRunAt?.getTime() ?? null, onSince: onSince?.getTime() ?? null, watch };
  const quiet = goneQuiet(known, now.getTime());
  return quiet ? { ...quiet, since: new Date(quiet.since).toISOString() } : null;
};

/** Where a step stands on the canvas and what was kept of a test are no difference that publishing would make. */
const listFlows = `
  SELECT f.id, f.name, f."on", f.live_version AS "liveVersion", f.draft_changed_at AS "draftChangedAt",
         f.folder_id AS "folderId", f.labels, f.watch, f.on_since AS "onSince",
         (f.draft - 'layout' - 'pinned' - 'notes' - 'groups') IS DISTINCT FROM (v.document - 'layout' - 'notes' - 'groups') AS "draftDiffers",
         (SELECT r.started_at FROM runs r WHERE r.flow_id = f.id AND NOT r.test ORDER BY r.number DESC LIMIT 1) AS "lastRunAt",
         ARRAY(SELECT DISTINCT c #>> '{}' FROM jsonb_path_query(f.draft, '$.steps.*.connector') AS c) AS connectors,
         coalesce((SELECT jsonb_agg(jsonb_build_object('title', s -> 'title', 'connector', s -> 'connector',
                                                       'does', coalesce(s -> 'action', s -> 'trigger')))
                   FROM jsonb_path_query(f.draft, '$.steps.*') AS s), '[]') AS steps
  FROM flows f LEFT JOIN flow_versions v ON v.flow_id = f.id AND v.number = f.live_version AND v.number > 0
  WHERE f.organisation_id = $1 AND f.deleted_at IS NULL
  ORDER BY f.name, f.id`;

const countRuns = `
  SELECT flow_id AS "flowId", state, count(*)::int AS count FROM runs
  WHERE organisation_id = $1 AND started_at > now() - interval '24 hours' AND NOT test
  GROUP BY flow_id, state`;

const countUnended = `
  SELECT flow_id AS "flowId", count(*)::int AS count FROM runs
  WHERE organisation_id = $1 AND ended_at IS NULL AND NOT test
  GROUP BY flow_id`;

/** Only of flows that may be silent: one that ran in the last two hours is not, unless somebody chose a shorter time. */
const readHours = `
  SELECT f.id AS "flowId",
         ARRAY(SELECT extract(epoch FROM h.hour)::float8 * 1000 FROM run_hours h WHERE h.flow_id = f.id ORDER BY h.hour) AS hours
  FROM flows f
  WHERE f.organisation_id = $1 AND f."on" AND f.live_version IS NOT NULL AND f.deleted_at IS NULL
    AND (f.watch IS NOT NULL OR NOT EXISTS (
      SELECT FROM run_hours h WHERE h.flow_id = f.id AND h.hour > $2::timestamptz - interval '2 hours'))`;
