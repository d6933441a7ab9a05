import type { ExitId, StepError, StepState } from '@navette/flow';

/** What the canvas shows of a step's executions in one run; of a loop's body, all turns together. */
export type StepStatus = {
  state: StepState;
  attempt: number;
  /** Every exit taken by any execution. */
  exits: ExitId[];
  startedAt: string;
  endedAt: string | null;
  nextAt: string | null;
  /** A wait: when it ends or is too late. */
  deadline: string | null;
  error: StepError | null;
  /** More than one execution: a step in a loop. */
  turns?: { done: number; count: number };
};
