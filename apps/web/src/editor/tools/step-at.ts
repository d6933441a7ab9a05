import type { StepId } from '@navette/flow';

/** The step under a pointer; none on a button that lies within a step, such as its menu or a `+`. */
export const stepAt = (target: EventTarget): StepId | undefined => {
  const step = (target as HTMLElement).closest<HTMLElement>('[data-step]');
  const control = (target as HTMLElement).closest('button');
  return step && control && control !== step && step.contains(control) ? undefined : step?.dataset.step;
};
