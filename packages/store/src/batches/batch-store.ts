import type { Words } from '@navette/flow';

/** A run as its batch needs it. */
export type ClaimedRun = { id: string; eventId: string; organisationId: string; startedAt: Date };
export type ClaimedBatch = { id: string; versionId: string; runs: ClaimedRun[] };

export type BatchStore = {
  /** Registers the worker and takes its advisory lock on a connection of its own. `lost` is called when that connection dies. */
  register(workerId: string, lost: () => void): Promise<{ release(): Promise<void> }>;
  /** Is that worker alive (its lock is held)? */
  isAlive(workerId: string): Promise<boolean>;
  /** Queued runs, grouped by version, at most `size` per batch and `most` batches; sets state running and batch_id, writes batches. */
  claim(workerId: string, limits: { size: number; most: number }): Promise<ClaimedBatch[]>;
  /**
   * Takes runs out of the queue that waited past their `tooLateAt`, as if they had never been started: their events say why. Answers how
   * many. `reasonOf` is given how long each might have waited, in milliseconds.
   */
  dropLate(reasonOf: (limit: number) => Words): Promise<number>;
  started(batchId: string): Promise<void>;
  ended(batchId: string): Promise<void>;
  /** Open batches that this worker should look after: its own not yet started, and those of dead workers (re-owned atomically). */
  orphans(workerId: string): Promise<{ id: string; versionId: string; runIds: string[]; wasStarted: boolean }[]>;
  /** Open batches of this worker that are older than `olderThan` ms. */
  open(workerId: string, olderThan: number): Promise<{ id: string; versionId: string; runIds: string[] }[]>;
  /** Unended runs of a batch. */
  runsOf(batchId: string): Promise<ClaimedRun[]>;
};
