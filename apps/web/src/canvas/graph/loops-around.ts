import type { FlowDocument, StepId } from '@navette/flow';

/** The loops that a step stands in, the nearest first. */
export const loopsAround = (document: FlowDocument, id: StepId): StepId[] => {
  const around: StepId[] = [];
  for (let loop = document.steps[id]?.inside; loop !== undefined && !around.includes(loop); loop = document.steps[loop]?.inside)
    around.push(loop);
  return around;
};
