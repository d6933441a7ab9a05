import type { StepId } from '@navette/flow';
import type { Layout } from '../layout/layout';
import type { CanvasGraph } from './canvas-graph';

export type FocusMove = 'down' | 'up' | 'left' | 'right' | 'first' | 'last';

/** Which step the focus goes to: along the links, or to the neighbour in the same row; the same step when there is none. */
export const moveFocus = (graph: CanvasGraph, layout: Layout, from: StepId, move: FocusMove): StepId => {
  switch (move) {
    case 'first':
      return graph.order[0] ?? from;
    case 'last':
      return lastOfPath(graph, from);
    case 'down':
      return stepsAfter(graph, from)[0] ?? from;
    case 'up':
      return stepsBefore(graph, from)[0] ?? from;
    case 'left':
    case 'right':
      return neighbour(graph, layout, from, move) ?? from;
  }
};

const stepOf = (graph: CanvasGraph, id: string): StepId[] => {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (node?.kind === 'step') return [node.id];
  return node?.kind === 'join' ? [node.before] : [];
};

const stepsAfter = (graph: CanvasGraph, id: StepId): StepId[] =>
  graph.edges.filter((edge) => edge.from === id).flatMap((edge) => stepOf(graph, edge.to));

const stepsBefore = (graph: CanvasGraph, id: StepId): StepId[] =>
  graph.edges.flatMap((edge) => edge.links.filter((link) => link.to === id).map((link) => link.from));

const lastOfPath = (graph: CanvasGraph, from: StepId): StepId => {
  const seen = new Set<StepId>();
  let step = from;
  while (!seen.has(step)) {
    seen.add(step);
    step = stepsAfter(graph, step).at(-1) ?? step;
  }
  return step;
};

/** The nearest step on that side whose height overlaps, else the nearest path of the same fork. */
const neighbour = (graph: CanvasGraph, layout: Layout, from: StepId, side: 'left' | 'right'): StepId | undefined => {
  const here = layout.boxes[from];
  if (!here) return undefined;
  const sign = side === 'left' ? -1 : 1;
  const inside = graph.nodes.find((node) => node.id === from)?.inside;
  return graph.nodes
    .filter((node) => node.kind === 'step' && node.inside === inside && node.id !== from)
    .map((node) => ({ id: node.id, box: layout.boxes[node.id]! }))
    .filter(({ box }) => sign * (box.x - here.x) > 1 && box.y < here.y + here.height && box.y + box.height > here.y)
    .toSorted((a, b) => sign * (a.box.x - b.box.x))[0]?.id;
};
