import type { FlowDocument } from '@navette/flow';
import { useMemo, useRef } from 'react';
import { type CanvasGraph, canvasGraph } from './graph/canvas-graph';
import type { Layout } from './layout/layout';
import { layoutGraph } from './layout/layout-graph';
import { movedLayout } from './layout/moved-layout';

/** Graph and layout of a document. Typing in a step's form changes no structure, so the layout is kept then. */
export const useCanvasLayout = (document: FlowDocument): { graph: CanvasGraph; layout: Layout } => {
  const graph = useMemo(() => canvasGraph(document), [document]);
  const kept = useRef<{ key: string; layout: Layout } | null>(null);
  const key = structureOf(graph, document);
  if (kept.current?.key !== key) {
    const automatic = layoutGraph(graph);
    kept.current = { key, layout: document.layout.mode === 'free' ? movedLayout(graph, automatic, document.layout.positions) : automatic };
  }
  return { graph, layout: kept.current.layout };
};

const structureOf = (graph: CanvasGraph, document: FlowDocument): string =>
  JSON.stringify([
    graph.nodes.map((node) => [node.id, node.inside, node.kind === 'step' ? node.step.kind : '']),
    graph.edges.map((edge) => edge.id),
    document.layout,
  ]);
