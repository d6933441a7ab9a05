import type { ExitId } from '../ids.js';
import type { PlanStep } from '../plan.js';
import { awaitedEvents } from '../waits/awaited-events.js';

/** Every way out by which a run may have left a step of a plan, also one that nothing is linked to. */
export const exitsOfPlan = (step: PlanStep): ExitId[] => {
  switch (step.kind) {
    case 'action':
    case 'subflow':
      return ['next', 'error'];
    case 'branch':
      return [...step.paths.map(({ id }) => id), 'otherwise'];
    case 'loop':
      return ['each', 'done'];
    case 'wait':
      return ['next', 'approved', 'refused', 'late', ...awaitedEvents(step.for).map(({ exit }) => exit)];
    case 'stop':
      return [];
    case 'off':
      return ['next'];
  }
};
