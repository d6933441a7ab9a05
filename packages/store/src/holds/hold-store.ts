import type { StepError } from '@navette/flow';

/**
 * Holding the runs of a flow whole, without an error of theirs. The wish is committed first (`ask`); whoever carries a run then lets it go
 * with `take`, as soon as nothing of it is under way. Waits stay open: what comes for them is kept as ever.
 */
export type HoldStore = {
  /** Runs in progress, but no tests: those that wait to be carried are held at once, the others are marked and answered with their batches. */
  ask(organisationId: string, flowId: string, reason: StepError): Promise<AskedHold[]>;
  /** Held by `ask` go on, and marked ones keep going; the latter are answered with their batches. Those held for another cause stay held. */
  release(organisationId: string, flowId: string): Promise<AskedHold[]>;
  /** The batch lets the run go. `released`: nobody wants it held any more, so it is queued. `gone`: this batch no longer carries it. */
  take(runId: string, batchId: string): Promise<'held' | 'released' | 'cancelled' | 'gone'>;
  /** Asked for and not taken: by this worker's batches. */
  unheard(workerId: string): Promise<AskedHold[]>;
};
export type AskedHold = { runId: string; batchId: string };
