import type { Step, WaitFor } from '../document.js';
import type { ExitId } from '../ids.js';
import { awaitedEvents } from '../waits/awaited-events.js';

/** Every way out that a step has, in the order in which the canvas draws them. */
export const exitsOf = (step: Step): ExitId[] => {
  switch (step.kind) {
    case 'trigger':
      return ['next'];
    case 'action':
    case 'subflow':
      return ['next', 'error'];
    case 'branch':
      return [...step.paths.map((path) => path.id), 'otherwise'];
    case 'loop':
      return ['each', 'done'];
    case 'wait':
      return exitsOfWait(step.for);
    case 'stop':
      return [];
  }
};

/** In the order in which the canvas draws them; the first is the one that a wait is drawn for. */
export const exitsOfWait = (what: WaitFor): ExitId[] =>
  what.kind === 'event' ? [...awaitedEvents(what).map(({ exit }) => exit), 'late'] : waitExits[what.kind];

const waitExits = {
  duration: ['next'],
  until: ['next'],
  clock: ['next'],
  businessHours: ['next'],
  approval: ['approved', 'refused', 'late'],
} satisfies Record<Exclude<WaitFor['kind'], 'event'>, ExitId[]>;

/** The way out that a run takes when it passes over a step that is switched off. A branch passes as if no path matched. */
export const passingExit = (step: Step): ExitId | undefined => {
  switch (step.kind) {
    case 'branch':
      return 'otherwise';
    case 'loop':
      return 'done';
    case 'stop':
      return undefined;
    case 'wait':
      return exitsOfWait(step.for)[0];
    default:
      return 'next';
  }
};

/** The ways out on which the step's own data is there: not after a failure, not when an event came too late. */
export const exitsWithData = (step: Step): ExitId[] =>
  step.kind === 'branch' ? exitsOf(step) : exitsOf(step).filter((exit) => exit !== 'error' && exit !== 'late');

/** Whether this way out is taken each time the step runs and nothing fails. */
export const isCertainExit = (step: Step, exit: ExitId): boolean =>
  (exit === 'next' || exit === 'done' || exit === 'each') && step.kind !== 'branch';
