import type pg from 'pg';
import type { FlowStore, LiveCounts } from '../store.js';

/** Runs that are looked at, at most: what a busy flow counts stays a few hundred thousand rows, whatever it keeps. */
const MOST = 5_000;

type Row = { what: 'runs' | 'exit' | 'failed' | 'running' | 'waiting' | 'held'; stepId: string; exit: string; count: number };

export const createLiveCounts =
  (pool: pg.Pool): FlowStore['liveCounts'] =>
  async (organisationId, flowId, versionId) => {
    const { rows } = await pool.query<Row>({ name: 'live-counts', text: liveCounts, values: [organisationId, flowId, versionId, MOST] });
    const runs = rows.find(({ what }) => what === 'runs')?.count ?? 0;
    const counts: LiveCounts = { runs, isAll: runs < MOST, exits: [], steps: {} };
    for (const { what, stepId, exit, count } of rows) {
      if (what === 'exit') counts.exits.push({ stepId, exit, count });
      else if (what !== 'runs') counts.steps[stepId] = { ...counts.steps[stepId], [what]: count };
    }
    return counts;
  };

/**
 * One look for the whole picture. The newest runs are found by the flow's own index and narrowed afterwards, so that a version of which
 * there are few runs does not make it read all the others.
 */
const liveCounts = `
  WITH newest AS MATERIALIZED (
    SELECT id, version_id, started_at, test FROM runs WHERE flow_id = $2 AND organisation_id = $1 ORDER BY number DESC LIMIT $4
  ), recent AS MATERIALIZED (
    SELECT id FROM newest WHERE version_id = $3 AND NOT test AND started_at > now() - interval '24 hours'
  ), unended AS MATERIALIZED (
    SELECT id FROM runs WHERE version_id = $3 AND ended_at IS NULL AND NOT test LIMIT $4
  )
  SELECT 'runs' AS what, '' AS "stepId", '' AS exit, count(*)::int AS count FROM recent
  UNION ALL
  SELECT 'exit', s.step_id, way.exit, count(*)::int FROM recent JOIN run_steps s ON s.run_id = recent.id, unnest(s.exits) AS way (exit)
  GROUP BY s.step_id, way.exit
  UNION ALL
  SELECT 'failed', s.step_id, '', count(*)::int FROM recent JOIN run_steps s ON s.run_id = recent.id AND s.state = 'failed' GROUP BY s.step_id
  UNION ALL
  SELECT s.state, s.step_id, '', count(*)::int
  FROM unended JOIN run_steps s ON s.run_id = unended.id AND s.state IN ('running', 'waiting', 'held') GROUP BY s.state, s.step_id`;
