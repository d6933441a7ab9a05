import type { CanvasGraph, GraphNode } from '../graph/canvas-graph';
import type { LayoutInput, LayoutNode } from './layout';

export const layoutInput = ({ nodes, edges }: CanvasGraph): LayoutInput => ({
  nodes: nodes.map((node) => ({
    id: node.id,
    shape: shapeOf(node),
    of: ownerOf(node),
    ...(node.inside && { inside: node.inside }),
    ...(node.kind === 'step' && node.isHead && !node.group && { isHead: true }),
  })),
  edges: edges.map(({ id, from, to, exit, labelled }) => ({ id, from, to, labelled, ...(exit && { exit }) })),
});

const ownerOf = (node: GraphNode): LayoutNode['of'] => {
  if (node.kind === 'step') return node.id;
  return node.kind === 'join' ? node.before : node.from;
};

const shapeOf = (node: GraphNode): LayoutNode['shape'] => {
  if (node.kind !== 'step') return node.kind;
  if (node.group) return 'card';
  if (node.step.kind === 'loop') return node.folded ? 'card' : 'frame';
  return node.step.kind === 'stop' ? 'bar' : 'card';
};
