import { type FlowDocument, insertionPoints, mainExit, type Place, type StepId } from '@navette/flow';

/** Where "after this step" is: on its main exit; without a step, at the end of the flow. */
export const placeAfter = (document: FlowDocument, stepId: StepId | null): Place | undefined => {
  const places = insertionPoints(document);
  const step = stepId === null ? undefined : document.steps[stepId];
  if (!step) return places.findLast(({ to }) => to === undefined) ?? places.at(-1);
  const own = places.filter(({ from }) => from === step.id);
  return own.find(({ exit }) => exit === mainExit(step)) ?? own[0];
};

/** The link by which a step is reached first, for "add before". */
export const placeBefore = (document: FlowDocument, stepId: StepId): Place | undefined =>
  insertionPoints(document).find(({ to }) => to === stepId);
