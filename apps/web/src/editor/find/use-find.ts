import type { StepId } from '@navette/flow';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { stepFinder } from './step-finder';

/** What is looked for and which of the found steps is shown. The shown one stays shown while others come and go by editing. */
export const useFind = (onFound: (stepId: StepId | null) => void) => {
  const language = useLanguage();
  const { document, catalog, flows } = useEditor();
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState<StepId | null>(null);
  const finder = useMemo(
    () => stepFinder({ document, catalog, language, flowNames: Object.fromEntries(flows.map(({ id, name }) => [id, name])) }),
    [document, catalog, language, flows],
  );
  const found = useMemo(() => finder(query), [finder, query]);
  const at = Math.max(found.indexOf(shown ?? ''), 0);
  const now = found[at] ?? null;
  const tell = useRef(onFound);
  tell.current = onFound;
  useEffect(() => tell.current(now), [now]);
  useEffect(() => () => tell.current(null), []);
  const go = (by: 1 | -1) => setShown(found[(at + by + found.length) % found.length] ?? null);
  return { query, setQuery, found, at, go };
};
