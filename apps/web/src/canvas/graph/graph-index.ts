import type { StepId } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import type { CanvasGraph, GraphEdge, GraphNode } from './canvas-graph';

/** The graph by what it is asked for. */
export type GraphIndex = {
  /** From 1. */
  position: Map<StepId, number>;
  nodes: Map<string, GraphNode>;
  /** Links of the document into a step, not what leaves its join. */
  entering: Map<StepId, GraphEdge[]>;
};

export const graphIndex = ({ nodes, edges, order }: CanvasGraph): GraphIndex => ({
  position: new Map(order.map((id, index) => [id, index + 1])),
  nodes: new Map(nodes.map((node) => [node.id, node])),
  entering: groupBy(
    edges.filter((edge) => edge.exit !== undefined && edge.links.length > 0),
    (edge) => edge.links[0]!.to,
  ),
});
