import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson, asText } from '../database/parameters.js';
import { newId } from '../new-id.js';
import type { FlowStore } from '../store.js';
import { countListeningChange } from './listening.js';

type Changes = Pick<FlowStore, 'publish' | 'keepTestVersion' | 'setOn' | 'remove'>;

export const createFlowChanges = (pool: pg.Pool): Changes => ({
  publish: (organisationId, flowId, by, { document, plan, connectorVersions, note }) =>
    inTransaction(pool, async (client) => {
      await lockFlow(client, organisationId, flowId);
      const { rows } = await client.query<{ id: string; number: number; publishedAt: Date }>(
        `INSERT INTO flow_versions (id, flow_id, organisation_id, number, document, plan, connector_versions, note, published_by)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4::jsonb, $5::jsonb, $6::jsonb, $7, $8 FROM flow_versions WHERE flow_id = $2
         RETURNING id, number, published_at AS "publishedAt"`,
        [newId(), flowId, organisationId, asJson(document), asJson(plan), asJson(connectorVersions), asText(note), by],
      );
      const { id, number, publishedAt } = rows[0]!;
      await client.query(`UPDATE flows SET live_version = $2, "on" = true, ${onSince('true')} WHERE id = $1`, [flowId, number]);
      await countListeningChange(client);
      return { id, number, note, publishedAt: publishedAt.toISOString(), publishedBy: by, runsOnIt: 0 };
    }),

  keepTestVersion: async (organisationId, flowId, document, plan) => {
    const id = newId();
    const { rowCount } = await pool.query(
      `INSERT INTO flow_versions (id, flow_id, organisation_id, number, document, plan, connector_versions)
       SELECT $1, f.id, f.organisation_id, 0, $4::jsonb, $5::jsonb, '{}' FROM flows f
       WHERE f.id = $2 AND f.organisation_id = $3 AND f.deleted_at IS NULL`,
      [id, flowId, organisationId, asJson(document), asJson(plan)],
    );
    if (rowCount === 0) throw new Error(`There is no flow ${flowId}.`);
    return id;
  },

  setOn: (organisationId, flowId, on) =>
    inTransaction(pool, async (client) => {
      await lockFlow(client, organisationId, flowId);
      await client.query(`UPDATE flows SET "on" = $2, ${onSince('$2')} WHERE id = $1`, [flowId, on]);
      await countListeningChange(client);
    }),

  remove: (organisationId, flowId) =>
    inTransaction(pool, async (client) => {
      await lockFlow(client, organisationId, flowId);
      await client.query('UPDATE flows SET deleted_at = now(), "on" = false WHERE id = $1', [flowId]);
      await countListeningChange(client);
    }),
});

/** Since when it is on: switching on what is on already changes nothing. */
const onSince = (on: string) => `on_since = CASE WHEN ${on} AND NOT "on" THEN now() ELSE on_since END`;

const lockFlow = async (client: pg.PoolClient, organisationId: string, flowId: string): Promise<void> => {
  const { rowCount } = await client.query('SELECT FROM flows WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL FOR UPDATE', [
    organisationId,
    flowId,
  ]);
  if (rowCount === 0) throw new Error(`There is no flow ${flowId}.`);
};
