import type { FlowDocument, StepId } from '@navette/flow';
import { useCallback, useLayoutEffect, useRef } from 'react';
import { readingOrder } from '../graph/canvas-graph';
import { groupKey, groupOf } from '../graph/folded-groups';
import { loopsAround } from '../graph/loops-around';
import { type Folding, toggled, useFolding } from './use-folding';

type Given = { document: FlowDocument; selected: StepId | null; folding: Folding | undefined };

/** Which loops and groups are folded on the canvas. What holds the selected step opens. */
export const useFolded = ({ document, selected, folding }: Given) => {
  const own = useFolding();
  const { folded, setFolded } = folding ?? own;
  const shown = useRef(selected);
  useLayoutEffect(() => {
    if (shown.current === selected) return;
    shown.current = selected;
    const around = selected === null ? [] : [...loopsAround(document, selected), ...groupAround(document, selected)];
    setFolded((before) => (around.some((key) => before.has(key)) ? new Set([...before].filter((key) => !around.includes(key))) : before));
  }, [selected, document, setFolded]);
  const fold = useCallback((key: string) => setFolded((before) => toggled(before, key)), [setFolded]);
  return { folded, fold };
};

/** The card of a folded group bears the identifier of its first step, which does not unfold it. */
const groupAround = (document: FlowDocument, selected: StepId): string[] => {
  const group = groupOf(document, selected);
  const first = group && readingOrder(document).find((id) => group.steps.includes(id));
  return group && first !== selected ? [groupKey(group.id)] : [];
};
