import type { Settlement, StepCall } from './plan.js';

/** What the interpreter needs of the world. Temporal's implementation lives in `temporal/src/workflows`. */
export interface Runtime {
  /**
   * Settles one step, whatever it takes: retries, waits and holds happen behind this promise.
   * Rejects only to leave the run (cancelled, released because it is held): the interpreter passes that on.
   */
  settle(call: StepCall): Promise<Settlement>;
  /** A step that is not run: its path was not taken. The run log shows it; nobody waits for this. */
  skip(call: StepCall): void;
}
