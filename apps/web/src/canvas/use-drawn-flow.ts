import type { FlowDocument, StepId } from '@navette/flow';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type CanvasGraph, canvasGraph } from './graph/canvas-graph';
import { createLayouter } from './layout/create-layouter';
import type { Layout, Point } from './layout/layout';
import { layoutGraph } from './layout/layout-graph';
import { layoutInput } from './layout/layout-input';
import { movedLayout } from './layout/moved-layout';

/** A document with the places of its parts. All three belong together: what has no place yet is not drawn. */
export type DrawnFlow = { document: FlowDocument; graph: CanvasGraph; layout: Layout };

/** Up to here laying out takes less than a frame, and a new step is drawn where it belongs at once. */
const atOnceUpTo = 40;

/**
 * The document as it is drawn. Only a change of structure lays out anew; a long flow does so in a worker, and until it has answered
 * the drawing stays as it was. `held`: steps that are just being moved. Null only until a long flow has its first layout.
 */
export const useDrawnFlow = (document: FlowDocument, folded: ReadonlySet<StepId>, held: Record<StepId, Point> | null): DrawnFlow | null => {
  const graph = useMemo(() => canvasGraph(document, folded), [document, folded]);
  const input = useMemo(() => layoutInput(graph), [graph]);
  const key = useMemo(() => JSON.stringify(input), [input]);
  const automatic = useAutomaticLayout({ document, graph, input, key });
  const own = document.layout.mode === 'free' ? document.layout.positions : null;
  const positions = useMemo(() => own && { ...own, ...held }, [own, held]);
  const moved = useRef<{ from: Layout; positions: object; layout: Layout } | null>(null);
  if (automatic === null) return null;
  const shown = automatic.key === key ? { document, graph, layout: automatic.layout } : automatic.drawn;
  if (!positions) return shown;
  if (moved.current?.from !== shown.layout || moved.current.positions !== positions) {
    const layout = movedLayout(layoutInput(shown.graph), shown.layout, positions);
    moved.current = { from: shown.layout, positions, layout };
  }
  return { ...shown, layout: moved.current.layout };
};

type Wanted = { document: FlowDocument; graph: CanvasGraph; input: ReturnType<typeof layoutInput>; key: string };
type Laid = { key: string; layout: Layout; drawn: DrawnFlow };

const useAutomaticLayout = ({ document, graph, input, key }: Wanted): Laid | null => {
  const [layouter] = useState(createLayouter);
  const laid = useRef<Laid | null>(null);
  const [, drawAgain] = useState(0);
  const latest = useRef({ document, graph, input });
  latest.current = { document, graph, input };
  if (laid.current?.key !== key && input.nodes.length <= atOnceUpTo)
    laid.current = laidOut({ key, layout: layoutGraph(input), document, graph });
  // Kept whole for the time when the structure has changed and its layout is not there yet.
  else if (laid.current?.key === key) laid.current.drawn = { document, graph, layout: laid.current.layout };
  useEffect(() => {
    if (laid.current?.key === key) return;
    layouter.ask(latest.current.input, (layout) => {
      laid.current = laidOut({ key, layout, ...latest.current });
      drawAgain((count) => count + 1);
    });
  }, [layouter, key]);
  useEffect(() => layouter.stop, [layouter]);
  return laid.current;
};

const laidOut = ({ key, layout, document, graph }: { key: string; layout: Layout; document: FlowDocument; graph: CanvasGraph }): Laid => ({
  key,
  layout,
  drawn: { document, graph, layout },
});
