import { and, eq, isNull } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { writable } from '../database/parameters.js';
import { newId } from '../new-id.js';
import { flows } from '../schema/tables.js';
import type { FlowDetail, FlowStore } from '../store.js';
import { createFlowChanges } from './change-flows.js';
import { createDraftEdits } from './edit-draft.js';
import { createFlowList } from './list-flows.js';
import { createListening } from './listening.js';
import { createLiveCounts } from './live-counts.js';
import { createFlowPlacing } from './place-flows.js';
import { createVersionReads } from './read-versions.js';
import { createFlowTrash } from './trash-flows.js';

export const createFlowStore = (pools: { people: pg.Pool; dispatch: pg.Pool }): FlowStore => {
  const db = drizzle(pools.people);
  return {
    ...createFlowChanges(pools.people),
    ...createDraftEdits(pools.people),
    ...createVersionReads(db),
    ...createListening(pools.dispatch),
    ...createFlowTrash(pools.people),
    ...createFlowPlacing(pools.people),
    list: createFlowList(pools.people),
    liveCounts: createLiveCounts(pools.people),

    one: async (organisationId, flowId) => {
      const [row] = await db
        .select()
        .from(flows)
        .where(and(eq(flows.organisationId, organisationId), eq(flows.id, flowId), isNull(flows.deletedAt)));
      return row && detail(row);
    },

    create: async (organisationId, by, document, folderId) => {
      const draft = writable(document);
      const [row] = await db
        .insert(flows)
        .values({ id: newId(), organisationId, name: draft.name, draft, draftChangedBy: by, createdBy: by, folderId })
        .returning();
      return detail(row!);
    },
  };
};

const detail = (row: typeof flows.$inferSelect): FlowDetail => ({
  id: row.id,
  organisationId: row.organisationId,
  name: row.name,
  on: row.on,
  liveVersion: row.liveVersion,
  draft: row.draft,
  draftRevision: row.draftRevision,
  draftChangedAt: row.draftChangedAt.toISOString(),
  folderId: row.folderId,
  labels: row.labels,
  createdAt: row.createdAt.toISOString(),
});
