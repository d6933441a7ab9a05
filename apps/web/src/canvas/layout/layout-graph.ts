import type { StepId } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import { bracketsOf } from './brackets-of';
import type { Box, Layout, LayoutInput, LayoutNode, Point } from './layout';
import { layoutLevel } from './layout-level';
import { type Attached, attachedIn, measured, withAttached } from './measured';
import { routeEdge } from './route-edge';
import { frame } from './sizes';

/**
 * Top to bottom, paths left to right in their order. Each loop's body is laid out by itself and stands as one box in the level
 * above, so frames never overlap. Pure and deterministic: the same input gives the same picture, and nothing is stored.
 */
export const layoutGraph = (input: LayoutInput): Layout => {
  const children = groupBy(input.nodes, (node) => node.inside ?? '');
  const attached = attachedIn(input);
  const placed: Placed = { boxes: {}, rowBottoms: {}, waypoints: {} };
  const inner = new Map<StepId, Level>();
  const levelOf = (inside: string): Level => {
    const nodes = children.get(inside) ?? [];
    for (const node of nodes) if (node.shape === 'frame') inner.set(node.id, levelOf(node.id));
    const alone = nodes.filter(({ id }) => !attached.has(id));
    const level = layoutLevel(
      alone.map((node) => measured(input, node, { attached, body: inner.get(node.id) })),
      edgesWithin(input, { nodes: alone, attached }),
    );
    return withAttached(level, alone, attached);
  };
  const place = (level: Level, at: Point): void => {
    for (const [id, box] of Object.entries(level.boxes)) {
      const moved = { ...box, x: box.x + at.x, y: box.y + at.y };
      placed.boxes[id] = moved;
      placed.rowBottoms[id] = level.rowBottoms[id]! + at.y;
      const body = inner.get(id);
      if (body) place(body, { x: moved.x + (box.width - body.width) / 2, y: moved.y + frame.headerHeight + frame.headerGap });
    }
    for (const [id, points] of Object.entries(level.waypoints)) {
      placed.waypoints[id] = points.map((point) => ({ x: point.x + at.x, y: point.y + at.y }));
    }
  };
  const whole = levelOf('');
  place(whole, { x: 0, y: 0 });
  const routes = routesOf(input, placed);
  return {
    boxes: placed.boxes,
    routes,
    brackets: bracketsOf(input, routes),
    bounds: { x: 0, y: 0, width: whole.width, height: whole.height },
  };
};

export type Level = ReturnType<typeof layoutLevel>;
type Placed = { boxes: Record<string, Box>; rowBottoms: Record<string, number>; waypoints: Record<string, Point[]> };

/** Edges of one level, those into a join leading to its step. Those from a loop into its own body rank nothing. */
const edgesWithin = ({ edges }: LayoutInput, { nodes, attached }: { nodes: LayoutNode[]; attached: Attached }): LayoutInput['edges'] => {
  const ids = new Set(nodes.map((node) => node.id));
  return edges
    .map((edge) => ({ ...edge, to: attached.get(edge.to)?.of ?? edge.to }))
    .filter((edge) => ids.has(edge.from) && ids.has(edge.to) && edge.from !== edge.to);
};

const routesOf = ({ edges, nodes }: LayoutInput, { boxes, rowBottoms, waypoints }: Placed): Layout['routes'] => {
  const routes: Layout['routes'] = {};
  const joins = new Set(nodes.filter(({ shape }) => shape === 'join').map(({ id }) => id));
  const ends = new Set(nodes.filter(({ shape }) => shape === 'end').map(({ id }) => id));
  for (const edge of edges) {
    const box = boxes[edge.from];
    const to = boxes[edge.to];
    if (!box || !to) continue;
    const from = edge.exit === 'each' ? headerOf(box) : box;
    const rowBottom = edge.exit === 'each' ? from.y + from.height : rowBottoms[edge.from]!;
    const target = joins.has(edge.to) ? 'join' : ends.has(edge.to) ? 'end' : 'step';
    routes[edge.id] = routeEdge({ edge, from, to, rowBottom, waypoints: waypoints[edge.id] ?? [], target });
  }
  return routes;
};

const headerOf = (loop: Box): Box => ({ ...loop, height: frame.headerHeight });
