import type { FlowDocument } from '@navette/flow';
import { useCallback, useRef } from 'react';

/** Reads the newest document without changing with it: for handlers that must stay the same. */
export const useDocumentReader = (document: FlowDocument): (() => FlowDocument) => {
  const latest = useRef(document);
  latest.current = document;
  return useCallback(() => latest.current, []);
};
