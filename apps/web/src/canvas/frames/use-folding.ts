import { type Dispatch, type SetStateAction, useMemo, useState } from 'react';

/** What is folded: steps by their ids, groups by their keys. How somebody looks at a flow, not part of it. */
export type Folding = { folded: ReadonlySet<string>; setFolded: Dispatch<SetStateAction<ReadonlySet<string>>> };

/** Kept where canvas and outline are changed for each other, so that both are folded alike. */
export const useFolding = (): Folding => {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set<string>());
  return useMemo(() => ({ folded, setFolded }), [folded]);
};

export const toggled = (before: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(before);
  if (!next.delete(key)) next.add(key);
  return next;
};
