import type { ExitId, FlowDocument, Step, StepId } from '@navette/flow';

/** The exit that has to be taken for a step to begin at all: the nearest fork before it. Undefined when several ways lead there. */
export const wayTo = ({ steps, links }: FlowDocument, stepId: StepId): { step: Step; exit: ExitId } | undefined => {
  const seen = new Set<StepId>();
  for (let at = stepId; !seen.has(at); ) {
    seen.add(at);
    const into = links.filter((link) => link.to === at);
    const [link] = into;
    const from = link && steps[link.from];
    if (into.length !== 1 || !from) return undefined;
    if (!straight.includes(link.exit)) return { step: from, exit: link.exit };
    at = link.from;
  }
  return undefined;
};

const straight = ['next', 'each', 'done'];
