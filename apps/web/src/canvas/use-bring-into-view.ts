import type { StepId } from '@navette/flow';
import { useStore, useStoreApi } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { Layout } from './layout/layout';

type Look = { reveal(stepId: StepId): void; layout: Layout; selected: StepId | null; found: StepId | null };

/**
 * Brings a step into view that was selected, added or found from outside, as soon as it has a place, and again when a panel opens over
 * it. Moving the canvas by hand ends that: what one looks at then stays.
 */
export const useBringIntoView = ({ reveal, layout, selected, found }: Look) => {
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const before = useRef({ selected, found });
  /** `in`: the width of the canvas in which it has been brought into view already. */
  const pending = useRef<{ stepId: StepId; in: number | null } | null>(null);
  const latest = useRef(layout);
  latest.current = layout;

  const bring = useCallback(
    (stepId: StepId) => {
      const isDrawn = latest.current.boxes[stepId] !== undefined;
      pending.current = { stepId, in: isDrawn ? store.getState().width : null };
      if (isDrawn) reveal(stepId);
    },
    [store, reveal],
  );
  /** Clicked: it is in view where it is. */
  const isSeen = useCallback(
    (stepId: StepId) => {
      before.current = { ...before.current, selected: stepId };
      pending.current = { stepId, in: store.getState().width };
    },
    [store],
  );
  const leave = useCallback(() => {
    pending.current = null;
  }, []);

  useEffect(() => {
    const isNew = { selected: before.current.selected !== selected, found: before.current.found !== found };
    before.current = { selected, found };
    if (isNew.found && found !== null) pending.current = { stepId: found, in: null };
    else if (isNew.selected && selected !== null) pending.current = { stepId: selected, in: null };
    const due = pending.current;
    if (due && due.in !== width && width > 0 && layout.boxes[due.stepId] !== undefined) bring(due.stepId);
  }, [selected, found, width, layout, bring]);

  return { bring, isSeen, leave };
};
