/** What the API asks of the engine. The database already holds the change when one of these is called: a signal only hurries. */
export interface EngineClient {
  /** Does the engine answer? Never rejects. */
  isHealthy(): Promise<boolean>;
  cancel(batchId: string, runId: string): Promise<void>;
  /** A wait of this run has its answer (approval). */
  deliver(batchId: string, of: { runId: string; stepId: string; iteration: string }): Promise<void>;
  /** A decision was written for a run that its batch still carries. */
  resume(batchId: string, runId: string): Promise<void>;
  /** It was written that a run is to be held. */
  hold(batchId: string, runId: string): Promise<void>;
  /** It was written that a waiting run is wanted on another version. */
  move(batchId: string, runId: string): Promise<void>;
}
