import type { StepId } from '@navette/flow';
import { type ReactFlowState, useReactFlow, useStoreApi } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import type { Box, Layout } from './layout/layout';

/** When a flow is laid out anew, the step that one is at (or the one in the middle) stays where it is on the screen. */
export const useSteadyView = (layout: Layout | null, anchor: StepId | null): void => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const before = useRef<Layout | null>(null);
  const anchorBefore = useRef(anchor);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = layout;
    // A step that was only just added had no place before: what one was at until then stays.
    const wanted = [anchor, anchorBefore.current];
    anchorBefore.current = anchor;
    if (!old || !layout || old === layout) return;
    const id = anchorIn(store.getState(), { old, layout, wanted });
    if (id === undefined) return;
    const [from, to] = [old.boxes[id]!, layout.boxes[id]!];
    const [dx, dy] = [to.x + to.width / 2 - from.x - from.width / 2, to.y - from.y];
    if (dx === 0 && dy === 0) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x - dx * zoom, y: y - dy * zoom, zoom }, { duration: 0 });
  }, [flow, store, layout, anchor]);
};

type Change = { old: Layout; layout: Layout; wanted: (StepId | null)[] };

const anchorIn = ({ transform, width, height }: ReactFlowState, { old, layout, wanted }: Change): string | undefined => {
  const [x, y, zoom] = transform;
  const centre = { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
  const isSeen = (box: Box) =>
    Math.abs(box.x + box.width / 2 - centre.x) * zoom < width / 2 && Math.abs(box.y + 36 - centre.y) * zoom < height / 2;
  const inBoth = (id: string) => old.boxes[id] !== undefined && layout.boxes[id] !== undefined && isSeen(old.boxes[id]);
  const known = wanted.find((id) => id !== null && inBoth(id));
  if (known) return known;
  const distance = ({ x: left, y: top, width: wide }: Box) => Math.hypot(left + wide / 2 - centre.x, top - centre.y);
  return Object.keys(old.boxes)
    .filter(inBoth)
    .toSorted((a, b) => distance(old.boxes[a]!) - distance(old.boxes[b]!))[0];
};
