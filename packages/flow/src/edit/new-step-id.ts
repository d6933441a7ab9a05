import type { FlowDocument } from '../document.js';
import type { StepId } from '../ids.js';

/**
 * An id that no step has and that no pill still names: a new step must not take over the pills of a deleted one.
 *
 * @example newStepId(document, 'Create a lead') // 'create-a-lead', or 'create-a-lead-2'
 */
export const newStepId = (document: FlowDocument, base: string): StepId => {
  const taken = namedSteps(document);
  const slug = slugOf(base);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `-${number}`;
    const id = `${slug.slice(0, 40 - suffix.length)}${suffix}`;
    if (!taken.has(id)) return id;
  }
};

const slugOf = (base: string): string => {
  const plain = base.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'step';
};

/** Steps, and every `step` that something in the document points at. */
const namedSteps = (document: FlowDocument): Set<StepId> => {
  const found = new Set<StepId>(Object.keys(document.steps));
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('kind' in part && part.kind === 'ref' && 'step' in part && typeof part.step === 'string') found.add(part.step);
    for (const inner of Object.values(part)) walk(inner);
  };
  walk(document.steps);
  return found;
};
