import type { FlowDocument, StepId } from '@navette/flow';

/** How many of the remaining steps hold a pill to a step that is gone. */
export const stepsUsing = (document: FlowDocument, gone: ReadonlySet<StepId>): StepId[] =>
  Object.values(document.steps)
    .filter((step) => pointsAt(step, gone))
    .map(({ id }) => id);

const pointsAt = (part: unknown, gone: ReadonlySet<StepId>): boolean => {
  if (typeof part !== 'object' || part === null) return false;
  if ('kind' in part && part.kind === 'ref' && 'step' in part && typeof part.step === 'string' && gone.has(part.step)) return true;
  return Object.values(part).some((inner) => pointsAt(inner, gone));
};
