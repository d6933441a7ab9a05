import type { Catalog, StepId } from '@navette/flow';
import { createContext, type RefObject, useContext } from 'react';
import type { Rest } from './rest';
import type { ZoomBand } from './use-seen-region';

/** What all cards of one canvas share and what seldom changes. */
export type CanvasContextValue = {
  catalog: Catalog;
  /** How much of a card can be read. */
  band: ZoomBand;
  /** `more`: beside those selected already. */
  select(stepId: StepId, more: boolean): void;
  /** The step that takes the focus as soon as it is drawn: only what is in view is. */
  focusWanted: RefObject<StepId | null>;
  open(stepId: StepId): void;
  /** Folds a loop, or unfolds it. */
  fold(stepId: StepId): void;
  rest: Rest;
};

export const CanvasContext = createContext<CanvasContextValue | null>(null);

export const useCanvas = (): CanvasContextValue => {
  const context = useContext(CanvasContext);
  if (!context) throw new Error('useCanvas stands outside of FlowCanvas: draw step cards only within it.');
  return context;
};
