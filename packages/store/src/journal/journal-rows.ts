import type { ExitId, Json, StepError, StepRow, StepState } from '@navette/flow';
import type { JournalRow } from '../store.js';

/** A row of run_steps as `SELECT *` answers it. */
export type RunStepRow = {
  run_id: string;
  step_id: string;
  iteration: string;
  state: StepState;
  attempt: number;
  input: Json;
  output: Json;
  exits: ExitId[];
  error: StepError | null;
  intent_by: string | null;
  simulated: boolean;
  started_at: Date;
  ended_at: Date | null;
  next_at: Date | null;
  deadline: Date | null;
  /** A bigint, which node-postgres hands over as text. */
  rev: string;
};

export const stepRow = (row: RunStepRow): StepRow => ({
  runId: row.run_id,
  stepId: row.step_id,
  iteration: row.iteration,
  state: row.state,
  attempt: row.attempt,
  input: row.input,
  output: row.output,
  exits: row.exits,
  error: row.error,
  ...(row.simulated && { simulated: true }),
  startedAt: row.started_at.toISOString(),
  endedAt: row.ended_at?.toISOString() ?? null,
  nextAt: row.next_at?.toISOString() ?? null,
  deadline: row.deadline?.toISOString() ?? null,
  rev: Number(row.rev),
});

export const journalRow = (row: RunStepRow): JournalRow => ({ ...stepRow(row), intentBy: row.intent_by });
