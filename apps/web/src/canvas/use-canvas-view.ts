import type { StepId } from '@navette/flow';
import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { isStill } from '../account/motion';
import type { Layout } from './layout/layout';
import { card } from './layout/sizes';
import { useSteadyView } from './use-steady-view';

const margin = 40;
/** Below this a card cannot be read: a long flow shows its beginning instead of all of it. */
const readable = 0.75;

/** Where the canvas looks: fit it all, bring one step into view, nearer and farther. */
export const useCanvasView = (layout: Layout | null, anchor: StepId | null) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const duration = isStill() ? 0 : 200;
  const latest = useRef(layout);
  latest.current = layout;
  useKeptCentre();
  useSteadyView(layout, anchor);

  /** The whole flow if it can be read like that, or when it is asked for twice; else its beginning, at a size that can. */
  const fit = useCallback(() => {
    if (!latest.current) return;
    const { bounds } = latest.current;
    const { width, height, transform } = store.getState();
    const whole = Math.min(1, (width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height);
    const isAgain = Math.abs(transform[2] - readable) < 0.01;
    const zoom = isAgain ? Math.max(whole, 0.1) : Math.max(whole, readable);
    const isWhole = zoom === whole;
    const top = isWhole ? Math.min((height - bounds.height * zoom) / 2, 72) : margin;
    void flow.setViewport({ x: width / 2 - (bounds.x + bounds.width / 2) * zoom, y: top - bounds.y * zoom, zoom }, { duration: 0 });
  }, [flow, store]);

  const reveal = useCallback(
    (stepId: StepId) => {
      const box = latest.current?.boxes[stepId];
      if (!box) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const left = (box.x + box.width / 2 - card.width / 2) * zoom + x;
      const top = box.y * zoom + y;
      const isVisible =
        left > margin && top > margin && left + card.width * zoom < width - margin && top + card.height * zoom < height - margin;
      if (!isVisible) void flow.setCenter(box.x + box.width / 2, box.y + card.height / 2, { zoom, duration });
    },
    [flow, store, duration],
  );

  /** A place is named as the link that it stands on. */
  const lookAtPlace = useCallback(
    (placeKey: string) => {
      const plus = latest.current?.routes[placeKey]?.plus;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const [left, top] = plus ? [plus.x * zoom + x, plus.y * zoom + y] : [0, 0];
      const isVisible = left > margin && top > margin && left < width - margin && top < height - 3 * margin;
      if (plus && !isVisible) void flow.setCenter(plus.x, plus.y, { zoom, duration });
    },
    [flow, store, duration],
  );

  const zoom = useCallback((by: 1 | -1) => void (by > 0 ? flow.zoomIn({ duration }) : flow.zoomOut({ duration })), [flow, duration]);

  return { fit, reveal, lookAtPlace, zoom };
};

/** A panel that opens beside the canvas pushes the drawing half of its width, so that what was in the middle stays there. */
const useKeptCentre = (): void => {
  const flow = useReactFlow();
  const width = useStore((state) => state.width);
  const before = useRef(0);
  useEffect(() => {
    const moved = before.current > 0 && width > 0 ? (width - before.current) / 2 : 0;
    before.current = width;
    if (moved === 0) return;
    const { x, y, zoom } = flow.getViewport();
    void flow.setViewport({ x: x + moved, y, zoom }, { duration: 0 });
  }, [flow, width]);
};
