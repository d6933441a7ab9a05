import type { StepId, StepRow, StepState } from '@navette/flow';
import type { LiveSteps } from '../../live/merge-steps';

const first: StepState[] = ['held', 'failed'];

/** All executions of a step: those a person must see first, then in the order of their turns. */
export const rowsOfStep = (steps: LiveSteps, stepId: StepId): StepRow[] =>
  [...steps.values()]
    .filter((row) => row.stepId === stepId)
    .toSorted((a, b) => Number(first.includes(b.state)) - Number(first.includes(a.state)) || compareTurns(a.iteration, b.iteration));

/** '2.10' comes after '2.9'. */
const compareTurns = (a: string, b: string): number => {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  const at = left.findIndex((part, index) => part !== right[index]);
  return at === -1 ? left.length - right.length : (left[at] ?? 0) - (right[at] ?? 0);
};
