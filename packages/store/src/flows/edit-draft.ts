import { applyOperation, changedParts, type DraftEdit, type FlowDocument, type Operation, type Part } from '@navette/flow';
import type pg from 'pg';
import { inTransaction } from '../database/in-transaction.js';
import { asJson, asText } from '../database/parameters.js';
import { newId } from '../new-id.js';
import { channels, draftPayload } from '../notices.js';
import type { DraftAuthor, FlowStore } from '../store.js';

type Edits = Pick<FlowStore, 'editDraft' | 'saveDraft' | 'draftEdits' | 'draftAuthors'>;

/**
 * The draft and the edits it is made of. The row of the flow is locked while edits are applied, so every revision is one edit and
 * whoever reads the edits after a revision gets exactly what leads to the draft.
 */
export const createDraftEdits = (pool: pg.Pool): Edits => {
  const editDraft: FlowStore['editDraft'] = (organisationId, flowId, by, { revision, edits }) =>
    inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ draft: FlowDocument; revision: number }>(
        `SELECT draft, draft_revision AS revision FROM flows
         WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL FOR UPDATE`,
        [organisationId, flowId],
      );
      const before = rows[0];
      if (before?.revision !== revision) return undefined;
      const { document, taken } = applied(before.draft, edits);
      const at = await write(client, { flowId, by, revision, document, taken });
      await client.query(`SELECT pg_notify($1, $2)`, [channels.live, draftPayload(flowId, organisationId, revision + taken.length)]);
      return { revision: revision + taken.length, at };
    });

  return {
    editDraft,

    saveDraft: (organisationId, flowId, by, { document, revision }) =>
      editDraft(organisationId, flowId, by, { revision, edits: [{ id: newId(), operation: { kind: 'replaceDocument', document } }] }),

    draftEdits: async (organisationId, flowId, after) => {
      const { rows } = await pool.query<Omit<DraftEdit, 'at'> & { at: Date }>(
        `SELECT e.id, e.revision, e.operation, e.parts, e.by, u.name, e.at
         FROM draft_edits e JOIN flows f ON f.id = e.flow_id LEFT JOIN "user" u ON u.id = e.by
         WHERE f.organisation_id = $1 AND e.flow_id = $2 AND e.revision > $3 ORDER BY e.revision`,
        [organisationId, flowId, after],
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },

    draftAuthors: async (organisationId, flowId, since) => {
      const { rows } = await pool.query<Omit<DraftAuthor, 'at'> & { at: Date }>(
        `SELECT last.part, last.by, u.name, last.at FROM (
           SELECT DISTINCT ON (part) part, e.by, e.at, e.revision
           FROM draft_edits e JOIN flows f ON f.id = e.flow_id, unnest(e.parts) AS part
           WHERE f.organisation_id = $1 AND e.flow_id = $2 AND ($3::timestamptz IS NULL OR e.at > $3)
           ORDER BY part, e.revision DESC
         ) last LEFT JOIN "user" u ON u.id = last.by ORDER BY last.revision DESC, last.part`,
        [organisationId, flowId, since],
      );
      return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
    },
  };
};

type Taken = { id: string; operation: Operation; parts: Part[] };

const applied = (draft: FlowDocument, edits: { id: string; operation: Operation }[]): { document: FlowDocument; taken: Taken[] } => {
  let document = draft;
  const taken = edits.map((edit) => {
    const before = document;
    document = applyOperation(before, edit.operation).document;
    return { ...edit, parts: changedParts(before, document) };
  });
  return { document, taken };
};

type Written = { flowId: string; by: string; revision: number; document: FlowDocument; taken: Taken[] };

const write = async (client: pg.PoolClient, { flowId, by, revision, document, taken }: Written): Promise<string> => {
  const rows = taken.map((edit, index) => ({ ...edit, revision: revision + 1 + index }));
  await client.query(
    `INSERT INTO draft_edits (flow_id, revision, id, operation, parts, by)
     SELECT $1, edit.revision, edit.id, edit.operation, edit.parts, $2
     FROM jsonb_to_recordset($3::jsonb) AS edit(revision int, id text, operation jsonb, parts text[])`,
    [flowId, by, asJson(rows)],
  );
  const updated = await client.query<{ at: Date }>(
    `UPDATE flows SET draft = $2::jsonb, name = $3, draft_revision = $4, draft_changed_at = now(), draft_changed_by = $5
     WHERE id = $1 RETURNING draft_changed_at AS at`,
    [flowId, asJson(document), asText(document.name), revision + taken.length, by],
  );
  return updated.rows[0]!.at.toISOString();
};
