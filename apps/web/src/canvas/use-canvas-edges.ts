import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowCanvasProps } from './canvas-types';
import { exitLabel } from './exit-label';
import type { CanvasGraph } from './graph/canvas-graph';
import { isTaken } from './is-taken';
import type { LinkEdgeType } from './LinkEdge';
import type { Layout } from './layout/layout';

type Input = Pick<FlowCanvasProps, 'document' | 'states' | 'renderAfterStep'> & { graph: CanvasGraph; layout: Layout };

/** React Flow's edges, taken ones last so that they lie above the others. */
export const useCanvasEdges = ({ graph, layout, document, states, renderAfterStep }: Input): LinkEdgeType[] => {
  const { t } = useTranslation();
  return useMemo(
    () =>
      graph.edges
        .map((edge): LinkEdgeType => {
          const taken = states && isTaken(edge, states);
          const from = document.steps[edge.from];
          return {
            id: edge.id,
            source: edge.from,
            target: edge.to,
            type: 'link',
            focusable: false,
            selectable: false,
            zIndex: taken ? 1 : 0,
            data: {
              route: layout.routes[edge.id]!,
              label: edge.labelled && from && edge.exit ? exitLabel(from, edge.exit, t) : null,
              isError: edge.exit === 'error',
              taken,
              place: edge.place,
              renderPlace: renderAfterStep ?? null,
            },
          };
        })
        .toSorted((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0)),
    [graph, layout, document, states, renderAfterStep, t],
  );
};
