import { type ExitId, exitsOf, type FlowDocument, type Step } from '@navette/flow';

/** The ways out of a step that are drawn, left to right: an error path and "too late" only where they can be taken. */
export const drawnExits = (document: FlowDocument, step: Step): ExitId[] =>
  exitsWith(step, (exit) => document.links.some((link) => link.from === step.id && link.exit === exit));

/** The same, for who knows already which exits have a link. */
export const exitsWith = (step: Step, isLinked: (exit: ExitId) => boolean): ExitId[] =>
  exitsOf(step).filter((exit) => isOffered(step, exit) || isLinked(exit));

const isOffered = (step: Step, exit: ExitId): boolean => {
  if (exit === 'error') return (step.kind === 'action' || step.kind === 'subflow') && step.onFailure === 'path';
  if (exit === 'late') return step.kind === 'wait' && 'deadline' in step.for && step.for.deadline !== 'none';
  return true;
};
