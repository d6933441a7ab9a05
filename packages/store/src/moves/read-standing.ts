import type { Standing } from '@navette/flow';
import type pg from 'pg';
import type { StandingRuns } from '../store.js';

type Queries = Pick<pg.Pool, 'query'>;
type Row = [stepId: string, iteration: string, state: Standing['state'], exits: string[], turns: number | null];
type Group = { versionId: string; version: number; rows: Row[]; ids: string[]; numbers: number[] };

/** Runs that satisfy `where` (of `runs r` joined with `flow_versions v`), grouped by where they stand. */
export const readStanding = async (queries: Queries, where: string, values: unknown[]): Promise<StandingRuns[]> => {
  const { rows } = await queries.query<Group>(standingOf(where), values);
  return rows.map(({ versionId, version, rows: standing, ids, numbers }) => ({
    versionId,
    version,
    standing: standing.map(([stepId, iteration, state, exits, turns]) => ({
      stepId,
      iteration,
      state,
      exits,
      ...(turns !== null && { turns }),
    })),
    runs: ids.map((id, index) => ({ id, number: numbers[index]! })),
  }));
};

/** Thousands of runs stand at a handful of places. The output is read for loops alone, to count their turns. */
const standingOf = (where: string) => `
  WITH chosen AS MATERIALIZED (
    SELECT r.id, r.number, v.id AS version_id, v.number AS version,
           ARRAY(SELECT loop ->> 'id' FROM jsonb_path_query(v.plan, '$.steps[*] ? (@.kind == "loop")') AS loop) AS loops
    FROM runs r JOIN flow_versions v ON v.id = r.version_id WHERE ${where}
  ), placed AS (
    SELECT c.id, c.number, c.version_id, c.version,
      (SELECT coalesce(jsonb_agg(jsonb_build_array(s.step_id, s.iteration, s.state, s.exits,
         CASE WHEN s.step_id = ANY (c.loops) AND jsonb_typeof(s.output -> 'items') = 'array' THEN jsonb_array_length(s.output -> 'items') END)
         ORDER BY s.step_id, s.iteration), '[]') FROM run_steps s WHERE s.run_id = c.id) AS rows
    FROM chosen c
  )
  SELECT version_id AS "versionId", version, rows, array_agg(id ORDER BY number) AS ids,
         array_agg(number::float8 ORDER BY number) AS numbers
  FROM placed GROUP BY version_id, version, rows ORDER BY version DESC, min(number)`;
