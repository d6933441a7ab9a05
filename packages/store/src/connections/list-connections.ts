import type { Words } from '@navette/flow';
import type pg from 'pg';
import { heldByConnectionSql } from '../runs/held-by-connection.js';
import type { ConnectionLine } from '../store.js';

type Row = Omit<ConnectionLine, 'testedAt' | 'lastUsedAt' | 'createdAt'> & {
  testedAt: Date | null;
  lastUsedAt: Date | null;
  createdAt: Date;
};

/** One organisation's connections, or one of them. Their secrets are not read. */
export const createConnectionList =
  (pool: pg.Pool) =>
  async (organisationId: string, id?: string): Promise<ConnectionLine[]> => {
    const { rows } = await pool.query<Row & { healthDetail: Words | null }>(listConnections, [organisationId, id ?? null]);
    return rows.map((row) => ({
      ...row,
      testedAt: row.testedAt?.toISOString() ?? null,
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
    }));
  };

const uses = (document: string) => `jsonb_path_exists(${document}, '$.**.connectionId ? (@ == $id)', jsonb_build_object('id', c.id))`;

const listConnections = `
  SELECT c.id, c.organisation_id AS "organisationId", c.connector, c.name, c.account, c.health, c.health_detail AS "healthDetail",
         c.tested_at AS "testedAt", c.last_used_at AS "lastUsedAt", c.created_at AS "createdAt",
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name) ORDER BY f.name), '[]')
          FROM flows f LEFT JOIN flow_versions v ON v.flow_id = f.id AND v.number = f.live_version AND v.number > 0
          WHERE f.organisation_id = c.organisation_id AND f.deleted_at IS NULL AND (${uses('f.draft')} OR ${uses('v.document')})) AS "usedByFlows",
         (SELECT count(*)::int FROM runs r
          WHERE r.organisation_id = c.organisation_id AND r.state = 'held' AND ${heldByConnectionSql('r', 'c.id')}) AS "heldRuns"
  FROM connections c
  WHERE c.organisation_id = $1 AND ($2::text IS NULL OR c.id = $2)
  ORDER BY c.name, c.id`;
