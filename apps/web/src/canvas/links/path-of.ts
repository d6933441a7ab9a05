import type { Point } from '../layout/layout';

const radius = 10;

/** An SVG path through the corners, each rounded. */
export const pathOf = (points: Point[]): string => {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M${first.x},${first.y}`];
  for (const [index, point] of rest.entries()) {
    const after = rest[index + 1];
    if (!after) parts.push(`L${point.x},${point.y}`);
    else parts.push(corner(points[index]!, point, after));
  }
  return parts.join(' ');
};

const corner = (before: Point, point: Point, after: Point): string => {
  const enter = towards(point, before);
  const leave = towards(point, after);
  return `L${enter.x},${enter.y} Q${point.x},${point.y} ${leave.x},${leave.y}`;
};

const towards = (corner: Point, other: Point): Point => {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y);
  const part = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part };
};
