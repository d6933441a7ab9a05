import type { FlowDocument } from '../document.js';
import type { StepId } from '../ids.js';
import { insertionPoints } from './insertion-points.js';
import { endsOf, isBeside } from './move-step.js';
import type { Place } from './operation.js';
import { stepOf } from './read-document.js';
import { removalOf } from './removal.js';

/** Where a step can be moved to, in reading order: not into its own content, and not where it stands already. The trigger moves nowhere. */
export const movePlaces = (document: FlowDocument, stepId: StepId): Place[] => {
  const step = stepOf(document, stepId);
  if (step.kind === 'trigger') return [];
  const { gone: moved } = removalOf(document, stepId);
  const leadsOn = endsOf(document, step, moved).length > 0;
  return insertionPoints(document).filter((place) => {
    if (isBeside(stepId, place, moved) || moved.has(place.from)) return false;
    return place.to === undefined || (leadsOn && !moved.has(place.to));
  });
};
