import type pg from 'pg';
import type { JournalRow, JournalStore } from '../store.js';
import { createJournalLane } from './create-journal-lane.js';
import { journalRow, type RunStepRow } from './journal-rows.js';

export const createJournalStore = (pools: { journal: pg.Pool; dispatch: pg.Pool }): JournalStore & { close(): void } => {
  const lane = createJournalLane(pools.journal);
  return {
    ...lane,
    load: async (runIds) => {
      const rows = new Map<string, JournalRow[]>(runIds.map((runId) => [runId, []]));
      if (runIds.length === 0) return rows;
      const answer = await pools.dispatch.query<RunStepRow>({
        name: 'load-journal',
        text: 'SELECT * FROM run_steps WHERE run_id = ANY ($1::text[]) ORDER BY run_id, rev',
        values: [runIds],
      });
      for (const row of answer.rows) rows.get(row.run_id)?.push(journalRow(row));
      return rows;
    },
  };
};
