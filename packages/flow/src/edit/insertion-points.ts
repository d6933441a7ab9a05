import { exitsOf } from '../compile/exits-of.js';
import type { FlowDocument, Step } from '../document.js';
import type { ExitId, StepId } from '../ids.js';
import type { Place } from './operation.js';
import { triggerOf } from './read-document.js';

/**
 * Every place where a `+` stands: on each link, and under each exit that leads nowhere yet. From the trigger downwards, path by path.
 * An error path shows its `+` once the step is told to take it.
 */
export const insertionPoints = (document: FlowDocument): Place[] =>
  stepsInOrder(document).flatMap((step) => exitsOf(step).flatMap((exit) => placesAt(document, step, exit)));

const placesAt = (document: FlowDocument, step: Step, exit: ExitId): Place[] => {
  const links = document.links.filter((link) => link.from === step.id && link.exit === exit && Object.hasOwn(document.steps, link.to));
  if (links.length > 0) return links.map(({ from, to }) => ({ from, exit, to }));
  const isOffered = exit !== 'error' || ('onFailure' in step && step.onFailure === 'path');
  return isOffered ? [{ from: step.id, exit }] : [];
};

/** Depth first along the exits; steps that nothing leads to come last. */
export const stepsInOrder = (document: FlowDocument): Step[] => {
  const seen = new Set<StepId>();
  const order: Step[] = [];
  const visit = (id: StepId): void => {
    const step = document.steps[id];
    if (!step || seen.has(id)) return;
    seen.add(id);
    order.push(step);
    for (const exit of exitsOf(step)) for (const link of document.links) if (link.from === id && link.exit === exit) visit(link.to);
  };
  const trigger = triggerOf(document);
  if (trigger) visit(trigger.id);
  for (const id of Object.keys(document.steps)) visit(id);
  return order;
};
