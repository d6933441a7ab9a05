import type { PlanStep } from '../plan.js';

/** Does the same sort of thing in the same frame, whatever its settings: what one plan recorded of it says something in the other. */
export const samePlace = (one: PlanStep, other: PlanStep): boolean => sortOf(one) === sortOf(other);

const sortOf = (step: PlanStep): string => JSON.stringify([step.kind, step.loops, ...particulars(step)]);

const particulars = (step: PlanStep): string[] => {
  switch (step.kind) {
    case 'action':
      return [step.connector, step.action];
    case 'subflow':
      return [step.flowId];
    case 'wait':
      return [step.for.kind];
    case 'branch':
    case 'loop':
    case 'stop':
    case 'off':
      return [];
  }
};
