import { useReducedMotion } from '@mantine/hooks';
import type { StepId } from '@navette/flow';
import { useReactFlow, useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Layout } from './layout/layout';
import { card } from './layout/sizes';

type ZoomBand = 'near' | 'middle' | 'far';
const bandOf = (zoom: number): ZoomBand => (zoom >= 0.75 ? 'near' : zoom >= 0.4 ? 'middle' : 'far');
const margin = 40;

/** Where the canvas looks: fit it all, bring one step into view, and how much can be read at this zoom. */
export const useCanvasView = (layout: Layout) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const duration = useReducedMotion() ? 0 : 200;
  const [zoomBand, setZoomBand] = useState<ZoomBand>('near');

  useKeptCentre();

  const onMove = useCallback((_: unknown, viewport: Viewport) => setZoomBand(bandOf(viewport.zoom)), []);

  /** The whole flow if it can be read like that; else its beginning, at a size that can. */
  const fit = useCallback(() => {
    const { width, height } = store.getState();
    const readable = 0.62;
    const zoom = Math.min(1, (width - 2 * margin) / layout.size.width, (height - 2 * margin) / layout.size.height);
    const top = layout.size.height * zoom < height ? (height - layout.size.height * zoom) / 2 : margin;
    const used = Math.max(zoom, Math.min(readable, 1));
    const viewport = {
      x: width / 2 - (layout.size.width * used) / 2,
      y: used === zoom ? Math.min(top, 72) : margin,
      zoom: used,
    };
    void flow.setViewport(viewport, { duration: 0 });
    setZoomBand(bandOf(used));
  }, [flow, store, layout]);

  const reveal = useCallback(
    (stepId: StepId) => {
      const box = layout.boxes[stepId];
      if (!box) return;
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const left = box.x * zoom + x;
      const top = box.y * zoom + y;
      const isVisible =
        left > margin && top > margin && left + card.width * zoom < width - margin && top + card.height * zoom < height - margin;
      if (!isVisible) void flow.setCenter(box.x + box.width / 2, box.y + card.height / 2, { zoom, duration });
    },
    [flow, store, layout, duration],
  );

  const zoom = useCallback((by: 1 | -1) => void (by > 0 ? flow.zoomIn({ duration }) : flow.zoomOut({ duration })), [flow, duration]);

  return { zoomBand, onMove, fit, reveal, zoom };
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
