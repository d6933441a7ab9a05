import { Graph, layout } from '@dagrejs/dagre';
import { groupBy } from '../../collections/group-by';
import type { Box, LayoutEdge, Point } from './layout';
import { gap } from './sizes';

/** `room`: free space wanted below it. */
export type LevelNode = { id: string; width: number; height: number; room: number };

/** One level (the flow, or one loop's body): ranks and columns by dagre, rows aligned at their top by us. */
export const layoutLevel = (nodes: LevelNode[], edges: LayoutEdge[]) => {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: gap.across, ranksep: gap.down, edgesep: 24, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(node.id, { width: node.width, height: node.height });
  for (const edge of edges) graph.setEdge(edge.from, edge.to, { weight: weightOf(edge) }, edge.id);
  // Depth-first order keeps paths left to right as the document has them; dagre's own heuristic would swap them.
  layout(graph, { disableOptimalOrderHeuristic: true });
  const boxes: Record<string, Box> = {};
  const rows = rowsOf(nodes, (id) => graph.node(id));
  const rowBottoms: Record<string, number> = {};
  for (const node of nodes) {
    const placed = graph.node(node.id);
    const row = rows.get(placed.y)!;
    boxes[node.id] = { x: placed.x - node.width / 2, y: row.top, width: node.width, height: node.height };
    rowBottoms[node.id] = row.bottom;
  }
  const waypoints: Record<string, Point[]> = {};
  for (const edge of edges) {
    const points: Point[] = graph.edge({ v: edge.from, w: edge.to, name: edge.id })?.points ?? [];
    waypoints[edge.id] = points.slice(1, -1).flatMap((point) => {
      const row = rows.get(point.y);
      return row ? [{ x: point.x, y: row.top }] : [];
    });
  }
  return { boxes, rowBottoms, waypoints, ...extent(boxes) };
};

/** A path's first step stays close below its fork; an error path may be pulled anywhere. */
const weightOf = (edge: LayoutEdge): number => (edge.exit === 'error' ? 1 : edge.labelled ? 8 : 4);

/** dagre centres each rank on one y. Here rows are stacked anew: aligned at their top, with room for labels below the whole row. */
const rowsOf = (nodes: LevelNode[], placed: (id: string) => { y: number }): Map<number, { top: number; bottom: number }> => {
  const rows = new Map<number, { top: number; bottom: number }>();
  let top = 0;
  for (const [y, row] of [...groupBy(nodes, (node) => placed(node.id).y)].toSorted(([a], [b]) => a - b)) {
    const bottom = top + Math.max(...row.map((node) => node.height));
    rows.set(y, { top, bottom });
    top = bottom + gap.down + Math.max(...row.map((node) => node.room));
  }
  return rows;
};

const extent = (boxes: Record<string, Box>) => {
  const all = Object.values(boxes);
  return {
    width: Math.max(0, ...all.map((box) => box.x + box.width)),
    height: Math.max(0, ...all.map((box) => box.y + box.height)),
  };
};
