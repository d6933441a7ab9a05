import type { FlowDocument } from '../document.js';
import type { StepId } from '../ids.js';
import { onlyThrough } from './removal.js';

/** A step and what comes after it up to where its path ends or meets another one, for "select to the end of the path". */
export const stepsOfPath = (document: FlowDocument, stepId: StepId): StepId[] => {
  const next = document.links.filter((link) => link.from === stepId).map((link) => link.to);
  const only = onlyThrough(document, next, (link) => link.from === stepId);
  return Object.keys(document.steps).filter((id) => id === stepId || only.has(id));
};
