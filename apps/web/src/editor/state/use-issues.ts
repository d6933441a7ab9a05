import { type Catalog, type CompileOptions, compile, type FlowDocument, type Issue } from '@navette/flow';
import { startTransition, useEffect, useMemo, useState } from 'react';
import { timed } from '../../components/timed';

/** Longer than between two keys of somebody who types, shorter than anybody looks up. */
const pause = 250;

/** Everything that is wrong or doubtful, worked out in the browser when somebody stops typing: between two keys it would hold up the second. */
export const useIssues = (document: FlowDocument, catalog: Catalog, options: CompileOptions): Issue[] => {
  const [settled, setSettled] = useState(document);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(document)), pause);
    return () => clearTimeout(timer);
  }, [document]);
  return useMemo(() => {
    const startedAt = performance.now();
    const { issues } = compile(settled, catalog, options);
    timed('compile', startedAt);
    return issues;
  }, [settled, catalog, options]);
};
