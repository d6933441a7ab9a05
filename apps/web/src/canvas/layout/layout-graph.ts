import type { StepId } from '@navette/flow';
import { groupBy } from '../../collections/group-by';
import { type CanvasGraph, type GraphEdge, type GraphNode, joinId } from '../graph/canvas-graph';
import type { Box, Layout, Point } from './layout';
import { type LevelNode, layoutLevel } from './layout-level';
import { routeEdge } from './route-edge';
import { card, dot, end, frame, joinGap, labelRoom } from './sizes';

/**
 * Top to bottom, paths left to right in their order. Each loop's body is laid out by itself and stands as one box in the level
 * above, so frames never overlap. Pure and deterministic: the same graph gives the same picture, and nothing is stored.
 */
export const layoutGraph = (graph: CanvasGraph): Layout => {
  const children = groupBy(graph.nodes, (node) => node.inside ?? '');
  const boxes: Record<string, Box> = {};
  const rowBottoms: Record<string, number> = {};
  const waypoints: Record<string, Point[]> = {};
  const inner = new Map<StepId, Level>();
  const levelOf = (inside: string): Level => {
    const nodes = children.get(inside) ?? [];
    for (const node of nodes) if (isLoop(node)) inner.set(node.id, levelOf(node.id));
    const placed = nodes.filter((node) => node.kind !== 'join');
    const level = layoutLevel(
      placed.map((node) => measured(graph, node, inner)),
      edgesWithin(graph, nodes),
    );
    return withJoins(graph, level);
  };
  const place = (level: Level, at: Point): void => {
    for (const [id, box] of Object.entries(level.boxes)) {
      boxes[id] = { ...box, x: box.x + at.x, y: box.y + at.y };
      rowBottoms[id] = level.rowBottoms[id]! + at.y;
      const body = inner.get(id);
      if (body) place(body, { x: boxes[id].x + (box.width - body.width) / 2, y: boxes[id].y + frame.headerHeight + frame.headerGap });
    }
    for (const [id, points] of Object.entries(level.waypoints)) {
      waypoints[id] = points.map((point) => ({ x: point.x + at.x, y: point.y + at.y }));
    }
  };
  const whole = levelOf('');
  place(whole, { x: 0, y: 0 });
  return { boxes, ...routesOf(graph, { boxes, rowBottoms, waypoints }), size: { width: whole.width, height: whole.height } };
};

export type Level = ReturnType<typeof layoutLevel>;

const isLoop = (node: GraphNode): boolean => node.kind === 'step' && node.step.kind === 'loop';

const hasJoin = (graph: CanvasGraph, id: string): boolean => graph.nodes.some((node) => node.id === joinId(id));

const measured = (graph: CanvasGraph, node: GraphNode, inner: Map<StepId, Level>): LevelNode => {
  const room = graph.edges.some((edge) => edge.from === node.id && edge.labelled) ? labelRoom : 0;
  const above = hasJoin(graph, node.id) ? dot.height + joinGap : 0;
  if (node.kind === 'end') return { id: node.id, ...end, room };
  const body = inner.get(node.id);
  if (!body) return { id: node.id, width: card.width, height: card.height + above, room };
  const width = Math.max(card.width, body.width) + 2 * frame.padding;
  return { id: node.id, width, height: above + frame.headerHeight + frame.headerGap + body.height + frame.bottom, room };
};

/** A join was placed as the top of its step's box: here it gets its own. */
const withJoins = (graph: CanvasGraph, level: Level): Level => {
  const boxes: Record<string, Box> = {};
  const rowBottoms = { ...level.rowBottoms };
  for (const [id, box] of Object.entries(level.boxes)) {
    const above = hasJoin(graph, id) ? dot.height + joinGap : 0;
    boxes[id] = { ...box, y: box.y + above, height: box.height - above };
    if (above === 0) continue;
    boxes[joinId(id)] = { ...dot, x: box.x + (box.width - dot.width) / 2, y: box.y };
    rowBottoms[joinId(id)] = box.y + dot.height;
  }
  return { ...level, boxes, rowBottoms };
};

/** Edges of one level, those into a join leading to its step. Those from a loop into its own body rank nothing. */
const edgesWithin = (graph: CanvasGraph, nodes: GraphNode[]): GraphEdge[] => {
  const ids = new Set(nodes.map((node) => node.id));
  const stepBehind = new Map(nodes.flatMap((node) => (node.kind === 'join' ? [[node.id, node.before] as const] : [])));
  return graph.edges
    .filter((edge) => ids.has(edge.from) && ids.has(edge.to) && !stepBehind.has(edge.from))
    .map((edge) => ({ ...edge, to: stepBehind.get(edge.to) ?? edge.to }));
};

type Placed = { boxes: Record<string, Box>; rowBottoms: Record<string, number>; waypoints: Record<string, Point[]> };

const routesOf = (graph: CanvasGraph, { boxes, rowBottoms, waypoints }: Placed): Pick<Layout, 'routes'> => {
  const routes: Layout['routes'] = {};
  for (const edge of graph.edges) {
    const box = boxes[edge.from];
    const to = boxes[edge.to];
    if (!box || !to) continue;
    const from = edge.exit === 'each' ? headerOf(box) : box;
    const rowBottom = edge.exit === 'each' ? from.y + from.height : rowBottoms[edge.from]!;
    routes[edge.id] = routeEdge({ edge, from, to, rowBottom, waypoints: waypoints[edge.id] ?? [] });
  }
  return { routes };
};

const headerOf = (loop: Box): Box => ({ ...loop, height: frame.headerHeight });
