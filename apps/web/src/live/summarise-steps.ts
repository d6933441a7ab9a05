import type { StepId, StepRow, StepState } from '@navette/flow';
import type { StepStatus } from '../canvas/step-status';
import { groupBy } from '../collections/group-by';
import type { LiveSteps } from './merge-steps';

/** Of several turns of one step, the state that a person must see first. */
const urgency: StepState[] = ['held', 'failed', 'running', 'waiting', 'cancelled', 'done', 'skipped'];

/** One status per step, all turns of a loop together: for the canvas. */
export const summariseSteps = (steps: LiveSteps): Record<StepId, StepStatus> =>
  Object.fromEntries([...groupBy([...steps.values()], (row) => row.stepId)].map(([stepId, rows]) => [stepId, summary(rows)]));

const summary = (rows: StepRow[]): StepStatus => {
  const shown = rows.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state) || b.rev - a.rev)[0]!;
  const settled = rows.filter((row) => row.state === 'done' || row.state === 'skipped').length;
  return {
    state: shown.state,
    attempt: shown.attempt,
    exits: [...new Set(rows.flatMap((row) => row.exits))],
    startedAt: rows.map((row) => row.startedAt).toSorted()[0]!,
    endedAt: rows.every((row) => row.endedAt !== null)
      ? rows
          .map((row) => row.endedAt!)
          .toSorted()
          .at(-1)!
      : null,
    nextAt: shown.nextAt,
    deadline: shown.deadline,
    error: shown.error,
    ...(rows.length > 1 && { turns: { done: settled, count: rows.length } }),
  };
};
