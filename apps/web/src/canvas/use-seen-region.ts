import { type ReactFlowState, useStoreApi } from '@xyflow/react';
import { startTransition, useEffect, useState } from 'react';
import type { Box, Point } from './layout/layout';

/** ≥ 0.75 everything, ≥ 0.4 icon, title and state, below only what it is. */
export type ZoomBand = 'near' | 'middle' | 'far';
export const bandOf = (zoom: number): ZoomBand => (zoom >= 0.75 ? 'near' : zoom >= 0.4 ? 'middle' : 'far');

const tile = 480;
const around = 200;

/**
 * The part of the flow that is worth drawing: what is seen and a little around it, in steps of a tile, so that most movements draw
 * nothing. Null before there is a window to look through.
 */
export const useSeenRegion = (): { region: Box | null; band: ZoomBand } => {
  const store = useStoreApi();
  const [seen, setSeen] = useState(() => seenIn(store.getState()));
  useEffect(() => {
    let last = seenIn(store.getState());
    setSeen(last);
    return store.subscribe((state) => {
      const next = seenIn(state);
      if (sameSeen(last, next)) return;
      last = next;
      startTransition(() => setSeen(next));
    });
  }, [store]);
  return seen;
};

export const isWithin = (region: Box, box: Box): boolean =>
  box.x < region.x + region.width && region.x < box.x + box.width && box.y < region.y + region.height && region.y < box.y + box.height;

/** Whether a line with right angles may be seen: by the box around it. */
export const isLineWithin = (region: Box, points: readonly Point[]): boolean => {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  // A straight line has no width of its own.
  return isWithin(region, { x: x - 1, y: y - 1, width: Math.max(...xs) - x + 2, height: Math.max(...ys) - y + 2 });
};

type Seen = { region: Box | null; band: ZoomBand };

const seenIn = ({ transform, width, height }: ReactFlowState): Seen => {
  const [x, y, zoom] = transform;
  const band = bandOf(zoom);
  if (width === 0 || height === 0) return { region: null, band };
  const size = tile * Math.max(1, 1 / zoom);
  const down = (value: number) => Math.floor((value - around) / size) * size;
  const up = (value: number) => Math.ceil((value + around) / size) * size;
  const left = down(-x / zoom);
  const top = down(-y / zoom);
  return { region: { x: left, y: top, width: up((width - x) / zoom) - left, height: up((height - y) / zoom) - top }, band };
};

const sameSeen = (a: Seen, b: Seen): boolean =>
  a.band === b.band &&
  a.region?.x === b.region?.x &&
  a.region?.y === b.region?.y &&
  a.region?.width === b.region?.width &&
  a.region?.height === b.region?.height;
