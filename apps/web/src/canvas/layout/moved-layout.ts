import type { StepId } from '@navette/flow';
import type { CanvasGraph } from '../graph/canvas-graph';
import type { Box, Layout, Point } from './layout';
import { routeEdge } from './route-edge';

/** Free position: steps stand where they were put, everything else follows from the automatic layout. */
export const movedLayout = (graph: CanvasGraph, automatic: Layout, positions: Record<StepId, Point>): Layout => {
  const boxes: Record<string, Box> = {};
  for (const node of graph.nodes) {
    const box = automatic.boxes[node.id]!;
    const anchor = node.kind === 'step' ? node.id : node.kind === 'join' ? node.before : node.from;
    const moved = positions[anchor];
    const home = automatic.boxes[anchor]!;
    boxes[node.id] = moved ? { ...box, x: box.x + moved.x - home.x, y: box.y + moved.y - home.y } : box;
  }
  const routes: Layout['routes'] = {};
  for (const edge of graph.edges) {
    const from = boxes[edge.from]!;
    routes[edge.id] = routeEdge({ edge, from, to: boxes[edge.to]!, rowBottom: from.y + from.height, waypoints: [] });
  }
  const all = Object.values(boxes);
  return {
    boxes,
    routes,
    size: { width: Math.max(0, ...all.map((box) => box.x + box.width)), height: Math.max(0, ...all.map((box) => box.y + box.height)) },
  };
};
