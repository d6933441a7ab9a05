import type { Issue, Present, StepId } from '@navette/flow';
import { useMemo, useRef } from 'react';
import type { StepDecoration } from '../../canvas';
import { sameJson } from '../state/same-json';
import { issueDecorations, withPeople } from './decorations';

/** A decoration that is as before is the same object, so that its card is not drawn again. */
export const useDecorations = (issues: readonly Issue[], others: readonly Present[]): Record<StepId, StepDecoration> => {
  const kept = useRef<Record<StepId, StepDecoration>>({});
  return useMemo(() => {
    const next = withPeople(issueDecorations(issues), others);
    for (const [id, decoration] of Object.entries(next)) {
      const before = kept.current[id];
      if (before && sameJson(before, decoration)) next[id] = before;
    }
    kept.current = next;
    return next;
  }, [issues, others]);
};
