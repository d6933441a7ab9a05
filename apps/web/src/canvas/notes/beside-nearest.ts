import type { Note } from '@navette/flow';
import { type Layout, type Point, topLeftOf } from '../layout/layout';
import { card } from '../layout/sizes';

/** A note that was put somewhere, as one that stands beside the step which is nearest there. Joins and ends are no steps. */
export const besideNearest = (note: Note, at: Point, layout: Layout): Note => {
  const distance = (id: string) => {
    const home = topLeftOf(layout.boxes[id]!);
    return Math.hypot(at.x - home.x - card.width / 2, at.y - home.y);
  };
  const steps = Object.keys(layout.boxes).filter((id) => !id.includes(':'));
  const [beside = note.beside] = steps.toSorted((a, b) => distance(a) - distance(b));
  const home = layout.boxes[beside] ? topLeftOf(layout.boxes[beside]) : { x: 0, y: 0 };
  return { ...note, beside, x: at.x - home.x, y: at.y - home.y };
};
