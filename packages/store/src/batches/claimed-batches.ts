import type { ClaimedBatch, ClaimedRun } from '../store.js';

/** A run that was just taken for a batch. */
export type ClaimedRow = ClaimedRun & { batchId: string; versionId: string };

/** The batches that were taken, each with its runs as they came. */
export function claimedBatches(rows: ClaimedRow[]): ClaimedBatch[] {
  const batches = new Map<string, ClaimedBatch>();
  for (const { batchId, versionId, ...run } of rows) {
    const batch = batches.get(batchId) ?? { id: batchId, versionId, runs: [] };
    batch.runs.push(run);
    batches.set(batchId, batch);
  }
  for (const { runs } of batches.values()) runs.sort(asTheyCame);
  return [...batches.values()];
}

const asTheyCame = (a: ClaimedRun, b: ClaimedRun): number => a.startedAt.getTime() - b.startedAt.getTime() || (a.id < b.id ? -1 : 1);
