import type { ExitId, FlowDocument, Step, StepKind } from '@navette/flow';

/** The ways out of a step that the canvas draws, left to right. An error path is drawn when it leads somewhere or is asked for. */
export const exitsOf = (document: FlowDocument, step: Step): ExitId[] => {
  const exits = (drawnExits[step.kind] as (step: Step) => ExitId[])(step);
  return hasErrorPath(document, step) ? [...exits, 'error'] : exits;
};

const drawnExits: { [Kind in StepKind]: (step: Extract<Step, { kind: Kind }>) => ExitId[] } = {
  trigger: () => ['next'],
  action: () => ['next'],
  branch: (step) => [...step.paths.map((path) => path.id), 'otherwise'],
  loop: () => ['each', 'done'],
  wait: (step) => {
    if (step.for.kind === 'duration' || step.for.kind === 'until') return ['next'];
    const answers = step.for.kind === 'event' ? ['happened'] : ['approved', 'refused'];
    return step.for.deadline === 'none' ? answers : [...answers, 'late'];
  },
  subflow: () => ['next'],
  stop: () => [],
};

const hasErrorPath = (document: FlowDocument, step: Step): boolean => {
  if (step.kind !== 'action' && step.kind !== 'subflow') return false;
  return step.onFailure === 'path' || document.links.some((link) => link.from === step.id && link.exit === 'error');
};
