import type { FlowDocument, StepId } from '@navette/flow';
import { useMemo, useState } from 'react';
import type { Point } from '../layout/layout';

export type Held = { held: Record<StepId, Point> | null; hold(positions: Record<StepId, Point> | null): void };

/** Steps that are being moved, and where to. They are let go when the document has taken their places over. */
export const useHeld = ({ layout }: FlowDocument): Held => {
  const [state, setState] = useState<{ positions: Record<StepId, Point>; on: object } | null>(null);
  const held = state?.on === layout ? state.positions : null;
  return useMemo(() => ({ held, hold: (positions) => setState(positions && { positions, on: layout }) }), [held, layout]);
};
