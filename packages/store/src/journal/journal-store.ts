import type { RunState, StepError, StepRow } from '@navette/flow';

/** One change of the journal. Later changes of the same key that wait for the same commit replace earlier ones. */
export type JournalWrite = Omit<StepRow, 'startedAt' | 'endedAt' | 'nextAt' | 'deadline'> & {
  organisationId: string;
  startedAt: Date;
  endedAt: Date | null;
  nextAt: Date | null;
  deadline: Date | null;
  intentBy: string | null;
};
export type RunEnd = {
  runId: string;
  organisationId: string;
  state: Extract<RunState, 'done' | 'failed' | 'cancelled' | 'held' | 'waiting' | 'running'>;
  error: (StepError & { stepId: string }) | null;
  rev: number;
  /** Ended or held: the batch carries it no longer. */
  leavesBatch: boolean;
};

export type JournalStore = {
  /**
   * Resolves when the row is committed. One group-commit lane: rows of concurrent calls share one multi-row statement, which also
   * notifies. Retries for ever when Postgres is away. A row that is already done/failed/skipped is never overwritten by a running one.
   */
  write(row: JournalWrite): Promise<void>;
  /** Changes a run's own line, in the same lane and order as its rows. Ending clears batch_id (held too). */
  endRun(end: RunEnd): Promise<void>;
  /** All rows of these runs, with intents. */
  load(runIds: string[]): Promise<Map<string, JournalRow[]>>;
  /** Resolves when everything written so far is committed. */
  drained(): Promise<void>;
};
export type JournalRow = StepRow & { intentBy: string | null };
