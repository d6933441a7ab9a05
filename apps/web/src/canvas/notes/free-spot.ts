import { type Box, type Layout, type Point, topLeftOf } from '../layout/layout';
import { card } from '../layout/sizes';

const away = 32;
/** How a note is drawn before anybody has written into it. */
export const noteSize = { width: 232, height: 96 };

/** Where a new note stands beside a step: the first side on which nothing is drawn, as an offset from the step. */
export const freeSpot = (stepId: string, layout: Layout, taken: readonly Point[] = []): Point => {
  const right = { x: card.width + away, y: 0 };
  const box = layout.boxes[stepId];
  if (!box) return right;
  const home = topLeftOf(box);
  const sides = [right, { x: -noteSize.width - away, y: 0 }, { ...right, y: noteSize.height }, { x: right.x, y: -noteSize.height - 8 }];
  const notes = taken.map((at): Box => ({ ...at, ...noteSize }));
  const boxes = [
    ...Object.entries(layout.boxes).flatMap(([id, each]) => (isAround(each, home) ? [] : id === stepId ? [] : [each])),
    ...notes,
  ];
  return sides.find((side) => boxes.every((each) => !touch(each, { x: home.x + side.x, y: home.y + side.y, ...noteSize }))) ?? right;
};

/** The frame of a loop is a ground, not a thing in the way. */
const isAround = (box: Box, { x, y }: Point): boolean =>
  box.height > 2 * card.height && box.x <= x && box.y <= y && box.x + box.width >= x + card.width && box.y + box.height >= y;

const touch = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
