import type { FlowDocument, Link, Step, TriggerStep } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import { EditRefused } from './edit-refused.js';

export const sameLink = (a: Link, b: Link): boolean => a.from === b.from && a.exit === b.exit && a.to === b.to;

/** Refuses the edit when there is no such step. */
export const stepOf = (document: FlowDocument, stepId: StepId): Step => {
  const step = Object.hasOwn(document.steps, stepId) ? document.steps[stepId] : undefined;
  if (!step) throw new EditRefused('unknownStep', stepId);
  return step;
};

export const triggerOf = (document: FlowDocument): TriggerStep | undefined =>
  Object.values(document.steps).find((step): step is TriggerStep => step.kind === 'trigger');

/** All steps that some step of `starts` leads to, themselves included. `without`: links and steps that are thought away. */
export const reachable = (
  document: FlowDocument,
  starts: Iterable<StepId>,
  without: (link: Link) => boolean = () => false,
): Set<StepId> => {
  const found = new Set<StepId>(starts);
  for (const at of found) for (const link of document.links) if (link.from === at && !without(link)) found.add(link.to);
  return found;
};

/** The loop in whose frame a step after this exit stands. */
export const frameAfter = (document: FlowDocument, from: StepId, exit: ExitId): StepId | undefined => {
  const step = stepOf(document, from);
  return step.kind === 'loop' && exit === 'each' ? step.id : step.inside;
};
