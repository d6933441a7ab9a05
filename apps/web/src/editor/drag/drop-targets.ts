import { type EditRefusal, exitsOf, type FlowDocument, insertionPoints, movePlaces, type StepId, whyNotLink } from '@navette/flow';
import { placeKey } from '../../canvas';
import type { Dragged } from './drag-context';

/** The places that may take what is dragged. */
export const validPlaces = (document: FlowDocument, dragged: Dragged): Set<string> => {
  if (dragged.kind === 'exit') return new Set();
  if (dragged.kind === 'step') return new Set(movePlaces(document, dragged.stepId).map(placeKey));
  const leadsOn = dragged.option.make('x', 'en').kind !== 'stop';
  return new Set(
    insertionPoints(document)
      .filter(({ to }) => leadsOn || to === undefined)
      .map(placeKey),
  );
};

/** The ways out of a step by which it can be linked to another; the error path only where there is no other. */
export const allowedExits = (document: FlowDocument, from: StepId, to: StepId): string[] => {
  const step = document.steps[from];
  const allowed = step ? exitsOf(step).filter((exit) => whyNotLink(document, { from, exit, to }) === undefined) : [];
  return allowed.length > 1 ? allowed.filter((exit) => exit !== 'error') : allowed;
};

/** Why a step cannot be linked to another by any of its ways out; undefined when it can. */
export const whyNotLinkAtAll = (document: FlowDocument, from: StepId, to: StepId): EditRefusal | undefined => {
  const step = document.steps[from];
  if (!step) return 'unknownStep';
  if (step.kind === 'stop') return 'nothingAfterStop';
  const refusals = exitsOf(step).map((exit) => whyNotLink(document, { from, exit, to }));
  return refusals.includes(undefined) ? undefined : refusals[0];
};
