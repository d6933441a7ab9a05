import type { FlowDocument, Issue, Present, StepId } from '@navette/flow';
import { sameJson } from '@navette/flow';
import { useMemo, useRef } from 'react';
import type { StepDecoration } from '../../canvas';
import { useWords } from '../../i18n/use-words';
import { stepMarks } from '../bench/StepMarks';
import { issueDecorations, withPeople } from './decorations';

type Marked = { others: readonly Present[]; stale: ReadonlySet<StepId>; pinned: FlowDocument['pinned'] };

/** A decoration that is as before is the same object, so that its card is not drawn again. */
export const useDecorations = (issues: readonly Issue[], { others, stale, pinned }: Marked): Record<StepId, StepDecoration> => {
  const words = useWords();
  const kept = useRef<Record<StepId, StepDecoration>>({});
  return useMemo(() => {
    const next = withPeople(issueDecorations(issues, words), others);
    for (const id of new Set([...stale, ...Object.keys(pinned ?? {})]))
      next[id] = { ...next[id], badges: stepMarks({ stale: stale.has(id), pinned: pinned?.[id] !== undefined }) };
    for (const [id, decoration] of Object.entries(next)) {
      const before = kept.current[id];
      if (before && isSame(before, decoration)) next[id] = before;
    }
    kept.current = next;
    return next;
  }, [issues, words, others, stale, pinned]);
};

/** Marks are drawn nodes, which are the same only when they are the same one. */
const isSame = ({ badges, ...rest }: StepDecoration, { badges: other, ...otherRest }: StepDecoration): boolean =>
  badges === other && sameJson(rest, otherRest);
