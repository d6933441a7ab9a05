import type { Note, StepId } from '@navette/flow';
import { type Layout, type Point, topLeftOf } from '../layout/layout';

/** Where a note is drawn. One whose step is not drawn, because it is folded away or gone, stands beside the first step. */
export const noteSpot = ({ beside, x, y }: Note, order: readonly StepId[], layout: Layout): Point => {
  const box = layout.boxes[beside] ?? layout.boxes[order[0] ?? ''];
  const home = box ? topLeftOf(box) : { x: 0, y: 0 };
  return { x: home.x + x, y: home.y + y };
};
