import type { Iteration, StepId } from '../ids.js';
import type { Json } from '../json.js';
import type { Plan } from '../plan.js';
import type { StepRow } from '../run.js';

/** What one run left behind: its event, and what each step did. */
export type RecordedRun = {
  event: Json;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** By whose steps the rows are to be understood. */
  plan: Plan;
  rows: RecordedRow[];
};
export type RecordedRow = Pick<StepRow, 'stepId' | 'iteration' | 'state' | 'exits' | 'output'>;

export const placeKey = (stepId: StepId, iteration: Iteration): string => `${stepId}:${iteration}`;

/** The run of an enclosing loop's turn in which an execution stands: `1.4` seen from depth 1 is `1`. */
export const iterationAt = (iteration: Iteration, depth: number): Iteration => iteration.split('.').slice(0, depth).join('.');
