import type { Box, LayoutEdge, Point, Route } from './layout';

/** How far below a row its links turn, and how far above a row they turn into their column. */
const stub = 22;
/** Error paths turn a little higher and leave a little aside, so that two lines never lie on each other. */
const errorStub = 10;
const aside = 20;

type Request = { edge: LayoutEdge; from: Box; to: Box; rowBottom: number; waypoints: Point[]; target: 'step' | 'join' | 'end' };

/**
 * Right angles only. A link leaves below its step (an error path at its right side), turns below its own row into its column, and
 * enters its target from above. Waypoints are where it passes rows that it does not stop at.
 */
export const routeEdge = ({ edge, from, to, rowBottom, waypoints, target: kind }: Request): Route => {
  // An open end is reached in its middle, where the `+` stands.
  const target = { x: to.x + to.width / 2, y: to.y + (kind === 'end' ? to.height / 2 : 0) };
  const isError = edge.exit === 'error';
  const stops = [...waypoints, target];
  const turn = Math.min(rowBottom + (isError ? errorStub : stub), stops[0]!.y - 6);
  const points = isError ? errorStart(from) : [{ x: from.x + from.width / 2, y: from.y + from.height }];
  stops.forEach((stop, index) => {
    const { x } = points.at(-1)!;
    if (Math.abs(stop.x - x) < 1) return;
    const y = index === 0 ? turn : stop.y - stub;
    points.push({ x, y }, { x: stop.x, y });
  });
  points.push({ x: points.at(-1)!.x, y: target.y });
  return { points, ...marks({ edge, kind, start: points[0]!, stop: stops[0]!, turn }) };
};

/** From the middle of the right side, outwards, so that it is never taken for the ordinary way on. */
const errorStart = (from: Box): Point[] => {
  const side = { x: from.x + from.width, y: from.y + Math.min(36, from.height / 2) };
  return [side, { x: side.x + aside, y: side.y }];
};

type Marked = { edge: LayoutEdge; kind: Request['target']; start: Point; stop: Point; turn: number };

/** Names stand where a link goes down to its path; a `+` where it is on no other link: before a join on the way to it. */
const marks = ({ edge, kind, start, stop, turn }: Marked): Pick<Route, 'label' | 'plus'> => {
  const isStraight = Math.abs(stop.x - start.x) < 1;
  const label = { x: stop.x, y: turn + stub + (edge.exit === 'error' ? stub - errorStub : 0) };
  if (kind === 'end') return { label, plus: stop };
  if (edge.labelled) return { label, plus: { x: stop.x, y: Math.min(label.y + 29, stop.y - 14) } };
  if (isStraight) return { label, plus: { x: stop.x, y: (start.y + stop.y) / 2 } };
  if (kind === 'join')
    return { label, plus: { x: start.x + Math.sign(stop.x - start.x) * Math.min(56, Math.abs(stop.x - start.x) / 2), y: turn } };
  return { label, plus: { x: stop.x, y: (turn + stop.y) / 2 } };
};
