import type { StepId } from '@navette/flow';
import { boundsOf } from './bounds-of';
import { bracketsOf } from './brackets-of';
import type { Box, Layout, LayoutInput, Point } from './layout';
import { routeEdge } from './route-edge';

/** Free position: steps stand where they were put, everything else follows from the automatic layout. */
export const movedLayout = (input: LayoutInput, automatic: Layout, positions: Record<StepId, Point>): Layout => {
  const boxes: Record<string, Box> = {};
  for (const { id, of } of input.nodes) {
    const box = automatic.boxes[id]!;
    const moved = positions[of];
    const home = automatic.boxes[of]!;
    boxes[id] = moved ? { ...box, x: box.x + moved.x - home.x, y: box.y + moved.y - home.y } : box;
  }
  const shapes = new Map(input.nodes.map(({ id, shape }) => [id, shape]));
  const routes: Layout['routes'] = {};
  for (const edge of input.edges) {
    const from = boxes[edge.from]!;
    const shape = shapes.get(edge.to);
    const target = shape === 'join' || shape === 'end' ? shape : 'step';
    routes[edge.id] = routeEdge({ edge, from, to: boxes[edge.to]!, rowBottom: from.y + from.height, waypoints: [], target });
  }
  return { boxes, routes, brackets: bracketsOf(input, routes), bounds: boundsOf(Object.values(boxes)) };
};
