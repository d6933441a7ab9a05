import type { Catalog, StepId } from '@navette/flow';
import { createContext, useContext } from 'react';

/** What all cards of one canvas share and what seldom changes. */
export type CanvasContextValue = {
  catalog: Catalog;
  select(stepId: StepId): void;
  open(stepId: StepId): void;
};

export const CanvasContext = createContext<CanvasContextValue | null>(null);

export const useCanvas = (): CanvasContextValue => {
  const context = useContext(CanvasContext);
  if (!context) throw new Error('useCanvas stands outside of FlowCanvas: draw step cards only within it.');
  return context;
};
