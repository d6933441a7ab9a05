import type { FlowDocument, StepId } from '@navette/flow';
import { useCallback, useState } from 'react';
import { readingOrder } from '../graph/canvas-graph';
import { groupKey, groupOf } from '../graph/folded-groups';
import { loopsAround } from '../graph/loops-around';

/** Which loops and groups are folded: how somebody looks at a flow, not part of it. What holds the selected step opens. */
export const useFolded = (document: FlowDocument, selected: StepId | null) => {
  const [folded, setFolded] = useState<ReadonlySet<StepId>>(new Set());
  const [shown, setShown] = useState(selected);
  if (shown !== selected) {
    setShown(selected);
    const around = selected === null ? [] : [...loopsAround(document, selected), ...groupAround(document, selected)];
    if (around.some((loop) => folded.has(loop))) setFolded((before) => new Set([...before].filter((loop) => !around.includes(loop))));
  }
  const fold = useCallback((loop: StepId) => setFolded((before) => toggled(before, loop)), []);
  return { folded, fold };
};

/** The card of a folded group bears the identifier of its first step, which does not unfold it. */
const groupAround = (document: FlowDocument, selected: StepId): string[] => {
  const group = groupOf(document, selected);
  const first = group && readingOrder(document).find((id) => group.steps.includes(id));
  return group && first !== selected ? [groupKey(group.id)] : [];
};

const toggled = (set: ReadonlySet<StepId>, id: StepId): ReadonlySet<StepId> => {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
};
