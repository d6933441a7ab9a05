import type { StepId } from '@navette/flow';
import { boundsOf } from './bounds-of';
import { bracketsOf } from './brackets-of';
import type { Box, Layout, LayoutInput, LayoutNode, Point } from './layout';
import { routeEdge } from './route-edge';
import { frame } from './sizes';

/**
 * Free position: steps stand where they were put, everything else follows from the automatic layout. What stands in a loop goes with
 * it, and its frame reaches around what was put aside. `origins`: where each step stands by itself, before its frame grew.
 */
export const movedLayout = (input: LayoutInput, automatic: Layout, positions: Record<StepId, Point>): Layout => {
  const frames = new Map(input.nodes.map((node) => [node.id, node]));
  const boxes: Record<string, Box> = {};
  for (const { id, of } of input.nodes) {
    const box = automatic.boxes[id]!;
    const by = shiftOf(frames.get(of), { automatic, positions, frames });
    boxes[id] = { ...box, x: box.x + by.x, y: box.y + by.y };
  }
  const origins = Object.fromEntries(input.nodes.map(({ of }) => [of, boxes[of]!]));
  for (const node of input.nodes.toReversed()) if (node.shape === 'frame') boxes[node.id] = grown(node, input.nodes, boxes);
  const shapes = new Map(input.nodes.map(({ id, shape }) => [id, shape]));
  const routes: Layout['routes'] = {};
  for (const edge of input.edges) {
    const box = boxes[edge.from]!;
    const from = edge.exit === 'each' ? { ...box, height: frame.headerHeight } : box;
    const shape = shapes.get(edge.to);
    const target = shape === 'join' || shape === 'end' ? shape : 'step';
    routes[edge.id] = routeEdge({ edge, from, to: boxes[edge.to]!, rowBottom: from.y + from.height, waypoints: [], target });
  }
  return { boxes, origins, routes, brackets: bracketsOf(input, routes), bounds: boundsOf(Object.values(boxes)) };
};

type Known = { automatic: Layout; positions: Record<StepId, Point>; frames: ReadonlyMap<string, LayoutNode> };

/** How far a step was moved from its automatic place, by itself or by a loop around it. */
const shiftOf = (node: LayoutNode | undefined, known: Known): Point => {
  if (!node) return { x: 0, y: 0 };
  const [own, home] = [known.positions[node.id], known.automatic.boxes[node.id]!];
  if (own) return { x: own.x - home.x, y: own.y - home.y };
  return shiftOf(node.inside === undefined ? undefined : known.frames.get(node.inside), known);
};

/** The head of the loop stays where it is unless something was put above it. */
const grown = ({ id }: LayoutNode, nodes: LayoutNode[], boxes: Record<string, Box>): Box => {
  const own = boxes[id]!;
  const inner = nodes.filter(({ inside }) => inside === id).map((node) => boxes[node.id]!);
  if (inner.length === 0) return own;
  const { x, y, width, height } = boundsOf(inner);
  const head = frame.headerHeight + frame.headerGap / 2;
  const aside = Math.max(own.x - (x - frame.padding), x + width + frame.padding - (own.x + own.width), 0);
  const top = Math.min(own.y, y - head);
  const bottom = Math.max(own.y + own.height, y + height + frame.bottom);
  return { x: own.x - aside, y: top, width: own.width + 2 * aside, height: bottom - top };
};
