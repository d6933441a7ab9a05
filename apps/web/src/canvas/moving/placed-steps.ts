import type { FlowDocument, StepId } from '@navette/flow';
import { loopsAround } from '../graph/loops-around';
import type { Layout, Point } from '../layout/layout';

/** The grid of free position, in pixels at zoom 1. */
export const grid = 8;

type Move = { document: FlowDocument; layout: Layout; stepIds: readonly StepId[]; by: Point };

/** Where steps stand after they were moved, on the grid. A loop takes along what was put somewhere within it. */
export const placedSteps = ({ document, layout, stepIds, by }: Move): Record<StepId, Point> => {
  const own = document.layout.mode === 'free' ? document.layout.positions : {};
  const alone = stepIds.filter((id) => !loopsAround(document, id).some((loop) => stepIds.includes(loop)));
  const inside = Object.keys(own).filter((id) => loopsAround(document, id).some((loop) => stepIds.includes(loop)));
  const placed = [...new Set([...alone, ...inside])].flatMap((id): [StepId, Point][] => {
    const from = layout.origins?.[id] ?? layout.boxes[id];
    return from ? [[id, { x: onGrid(from.x + by.x), y: onGrid(from.y + by.y) }]] : [];
  });
  return Object.fromEntries(placed);
};

const onGrid = (length: number): number => Math.round(length / grid) * grid;
