import { type Catalog, type CompileOptions, compile, type FlowDocument, type Issue } from '@navette/flow';
import { startTransition, useEffect, useMemo, useState } from 'react';

/** Shorter than a person notices, longer than between two keys. */
const pause = 120;

/** Everything that is wrong or doubtful, worked out in the browser when somebody stops typing: between two keys it would hold up the second. */
export const useIssues = (document: FlowDocument, catalog: Catalog, options: CompileOptions): Issue[] => {
  const [settled, setSettled] = useState(document);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(document)), pause);
    return () => clearTimeout(timer);
  }, [document]);
  return useMemo(() => compile(settled, catalog, options).issues, [settled, catalog, options]);
};
