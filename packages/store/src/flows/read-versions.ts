import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { flowVersions } from '../schema/tables.js';
import type { FlowStore, VersionDetail } from '../store.js';

type Versions = Pick<FlowStore, 'versions' | 'version' | 'versionByNumber'>;

const lineColumns = {
  id: flowVersions.id,
  number: flowVersions.number,
  note: flowVersions.note,
  publishedAt: flowVersions.publishedAt,
  publishedBy: flowVersions.publishedBy,
  /** Runs that have not ended: they keep their version whatever is published. */
  runsOnIt: sql<number>`(SELECT count(*)::int FROM runs WHERE runs.version_id = flow_versions.id AND runs.ended_at IS NULL)`,
};

export const createVersionReads = (db: NodePgDatabase): Versions => {
  const detail = async (where: SQL | undefined): Promise<VersionDetail | undefined> => {
    const { flowId, organisationId, document, plan, connectorVersions } = flowVersions;
    const [row] = await db
      .select({ ...lineColumns, flowId, organisationId, document, plan, connectorVersions })
      .from(flowVersions)
      .where(where);
    return row && { ...row, publishedAt: row.publishedAt.toISOString() };
  };
  const ofFlow = (organisationId: string, flowId: string) =>
    and(eq(flowVersions.organisationId, organisationId), eq(flowVersions.flowId, flowId), gt(flowVersions.number, 0));

  return {
    versions: async (organisationId, flowId) => {
      const rows = await db.select(lineColumns).from(flowVersions).where(ofFlow(organisationId, flowId)).orderBy(desc(flowVersions.number));
      return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
    },
    version: (versionId) => detail(eq(flowVersions.id, versionId)),
    versionByNumber: (organisationId, flowId, number) => detail(and(ofFlow(organisationId, flowId), eq(flowVersions.number, number))),
  };
};
