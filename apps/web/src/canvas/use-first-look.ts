import type { StepId } from '@navette/flow';
import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';

type View = { fit(): void; reveal(stepId: StepId): void };

/** Once there is a window to look through: the whole flow, or the step that the address names. */
export const useFirstLook = ({ fit, reveal }: View, stepId: StepId | null): void => {
  const isReady = useStore((state) => state.panZoom !== null && state.width > 0);
  const isDone = useRef(false);
  useEffect(() => {
    if (!isReady || isDone.current) return;
    isDone.current = true;
    fit();
    if (stepId) reveal(stepId);
  }, [isReady, fit, reveal, stepId]);
};
