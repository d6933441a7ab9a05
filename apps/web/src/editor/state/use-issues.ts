import { type Catalog, type CompileOptions, compile, type FlowDocument, type Issue } from '@navette/flow';
import { useDeferredValue, useMemo } from 'react';

/** Everything that is wrong or doubtful, worked out in the browser on every change, without holding up typing. */
export const useIssues = (document: FlowDocument, catalog: Catalog, options: CompileOptions): Issue[] => {
  const latest = useDeferredValue(document);
  return useMemo(() => compile(latest, catalog, options).issues, [latest, catalog, options]);
};
