import type { StepId } from '@navette/flow';
import { createContext, type PointerEvent, useContext } from 'react';
import type { StepOption } from '../add/step-option';

/** What is being dragged: a step out of the palette, a step of the flow, or a way out that looks for its next step. */
export type Dragged = { kind: 'option'; option: StepOption } | { kind: 'step'; stepId: StepId } | { kind: 'exit'; stepId: StepId };

/** The `+` that light up, and the one that would take the drop; also while `M` moves a step. */
export type LitPlaces = { places: ReadonlySet<string>; over: string | null };

export type DragValue = {
  dragged: Dragged | null;
  lit: LitPlaces | null;
  light(lit: LitPlaces | null): void;
  /** Steps to which the dragged exit cannot be linked, with the reason. */
  refused: ReadonlyMap<StepId, string> | null;
  /** A button was pressed: it becomes a drag once the pointer has moved. */
  begin(dragged: Dragged, event: PointerEvent): void;
};

export const DragContext = createContext<DragValue | null>(null);

export const useDragging = (): DragValue => {
  const context = useContext(DragContext);
  if (!context) throw new Error('useDragging stands outside of the editor: draw what can be dragged only within DragContext.');
  return context;
};
