import type { StepId } from '@navette/flow';
import { useCallback, useMemo, useRef } from 'react';

/** `about`: a command on a step that is one of several selected ones is about all of them. Stable. */
export const useManySelected = (many: readonly StepId[]) => {
  const latest = useRef(many);
  latest.current = many;
  const about = useCallback((stepId: StepId): StepId[] => (latest.current.includes(stepId) ? [...latest.current] : [stepId]), []);
  const selectedIds = useMemo(() => new Set(many), [many]);
  return { about, selectedIds };
};
