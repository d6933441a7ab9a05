import type { FlowDocument, StepId } from '@navette/flow';
import { useCallback, useState } from 'react';
import { loopsAround } from '../graph/loops-around';

/** Which loops are folded: how somebody looks at a flow, not part of it. What holds the selected step opens. */
export const useFolded = (document: FlowDocument, selected: StepId | null) => {
  const [folded, setFolded] = useState<ReadonlySet<StepId>>(new Set());
  const [shown, setShown] = useState(selected);
  if (shown !== selected) {
    setShown(selected);
    const around = selected === null ? [] : loopsAround(document, selected);
    if (around.some((loop) => folded.has(loop))) setFolded((before) => new Set([...before].filter((loop) => !around.includes(loop))));
  }
  const fold = useCallback((loop: StepId) => setFolded((before) => toggled(before, loop)), []);
  return { folded, fold };
};

const toggled = (set: ReadonlySet<StepId>, id: StepId): ReadonlySet<StepId> => {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
};
