import type { Place } from '@navette/flow';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FlowCanvasProps } from '../canvas-types';
import { exitLabel } from '../exit-label';
import type { GraphEdge } from '../graph/canvas-graph';
import { isTaken } from '../is-taken';
import type { Box, Route } from '../layout/layout';
import type { DrawnFlow } from '../use-drawn-flow';
import { isLineWithin } from '../use-seen-region';

/** A link as it is drawn. */
export type CanvasLink = {
  id: string;
  route: Route;
  label: string | null;
  isError: boolean;
  /** In a run: taken or not; undefined when no run is shown. */
  taken: boolean | undefined;
  place: Place | null;
};

type Input = Pick<FlowCanvasProps, 'states' | 'exitCounts'> & { drawn: DrawnFlow; region: Box | null };

/** The links that may be seen, taken ones last so that they lie above the others. One that is as before is the same object. */
export const useCanvasLinks = ({ drawn, states, exitCounts, region }: Input): CanvasLink[] => {
  const { t } = useTranslation();
  const kept = useRef(new Map<string, CanvasLink>());
  return useMemo(() => {
    const { document, graph, layout } = drawn;
    const nameOf = ({ labelled, from, exit }: GraphEdge) => {
      const step = document.steps[from];
      const name = labelled && step && exit ? exitLabel(step, exit, t) : '';
      return [name, exitCounts?.[`${from}.${exit}`] ?? ''].filter((part) => part !== '').join(' · ') || null;
    };
    const links = graph.edges
      .filter(({ id }) => region !== null && isLineWithin(region, layout.routes[id]!.points))
      .map((edge): CanvasLink => {
        const link = {
          id: edge.id,
          route: layout.routes[edge.id]!,
          label: nameOf(edge),
          isError: edge.exit === 'error',
          taken: states && isTaken(edge, states),
          place: edge.place,
        };
        const before = kept.current.get(edge.id);
        return before && isAsBefore(before, link) ? before : link;
      });
    kept.current = new Map(links.map((link) => [link.id, link]));
    return links.toSorted((a, b) => Number(a.taken ?? false) - Number(b.taken ?? false));
  }, [drawn, states, exitCounts, region, t]);
};

/** A place is made of the ends of its link, which its id names. */
const isAsBefore = (a: CanvasLink, b: CanvasLink): boolean => a.route === b.route && a.label === b.label && a.taken === b.taken;
