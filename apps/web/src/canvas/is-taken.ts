import type { StepId } from '@navette/flow';
import type { GraphEdge } from './graph/canvas-graph';
import type { StepStatus } from './step-status';

/** In a run: did anything go along this line? A link counts once its source left by that exit and its target was not skipped. */
export const isTaken = (edge: GraphEdge, states: Record<StepId, StepStatus>): boolean => {
  if (edge.links.length === 0) return states[edge.from]?.exits.includes(edge.exit ?? '') ?? false;
  return edge.links.some(({ from, exit, to }) => {
    // A loop's journal names how it ended; that it opened shows on its body.
    const left = exit === 'each' ? states[to] !== undefined : (states[from]?.exits.includes(exit) ?? false);
    return left && states[to]?.state !== 'skipped';
  });
};
