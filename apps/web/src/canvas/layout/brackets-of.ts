import { groupBy } from '../../collections/group-by';
import type { Bracket, Layout, LayoutInput } from './layout';

/** Where several links leave one exit: a bar at the height where they part. */
export const bracketsOf = ({ edges }: LayoutInput, routes: Layout['routes']): Bracket[] =>
  [...groupBy(edges, ({ from, exit }) => `${from}.${exit}`)].flatMap(([id, together]) => {
    const drawn = together.flatMap((edge) => (edge.exit !== undefined && routes[edge.id] ? [routes[edge.id]!] : []));
    if (drawn.length < 2) return [];
    const parts = drawn.map(({ points }) => columnOf(points));
    const lefts = parts.map(({ x }) => x);
    const y = Math.min(...parts.map((part) => part.y));
    return [{ id, from: together[0]!.from, left: Math.min(...lefts), right: Math.max(...lefts), y }];
  });

/** The first column that a link goes down in after it has left. */
const columnOf = (points: { x: number; y: number }[]): { x: number; y: number } => {
  const start = points[0]!;
  const turned = points.find((point) => Math.abs(point.x - start.x) > 1);
  return turned ?? { x: start.x, y: Number.POSITIVE_INFINITY };
};
