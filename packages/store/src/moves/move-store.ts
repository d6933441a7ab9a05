import type { Standing } from '@navette/flow';

/** Runs of one version that stand at exactly the same place: judged once. In the order of their numbers. */
export type StandingRuns = { versionId: string; version: number; standing: Standing[]; runs: { id: string; number: number }[] };

/**
 * Letting runs that wait go on by another version. The wish is committed first (`ask`); whoever then carries the run lets it go with
 * `take`, in one transaction that names the batch. A run that no batch carries goes at once.
 */
export type MoveStore = {
  /** Waiting and held runs of this flow's published versions, except those of `versionId`; tests are not among them. */
  standing(organisationId: string, flowId: string, versionId?: string): Promise<StandingRuns[]>;
  /**
   * Held runs go at once, as `judge` allows by where they stand in that same transaction; those in a batch are marked, and their
   * batches answered so that they can be told.
   */
  ask(
    organisationId: string,
    runIds: string[],
    to: { versionId: string; judge(fromVersionId: string, standing: Standing[]): boolean },
  ): Promise<{ moved: string[]; asked: AskedMove[] }>;
  /** Where each of these runs is wanted; nothing for a run that has gone, or that nobody asked for. */
  wantedOf(runId: string, batchId: string): Promise<string | undefined>;
  /**
   * The batch lets the run go: it is queued, by `versionId` or as it is when that is undefined. `cancelled`: it is to end instead.
   * `gone`: this batch no longer carries it, so there is nothing to do.
   */
  take(runId: string, batchId: string, versionId: string | undefined): Promise<'taken' | 'cancelled' | 'gone'>;
  /** Asked for, not taken, and nothing but waiting to be told: by this worker's batches. */
  unheard(workerId: string): Promise<AskedMove[]>;
};
export type AskedMove = { runId: string; batchId: string };
