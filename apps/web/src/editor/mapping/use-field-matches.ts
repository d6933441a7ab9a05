import { useMemo } from 'react';
import { useDataSources } from '../data/use-data-sources';
import { useEditor } from '../editor-context';
import { useStepForm } from '../step-context';
import type { AppField } from './app-field';
import { earlierPills, mappedSteps } from './mapping-of';
import { type Match, suggestMatches } from './suggest-matches';

/** What is suggested for fields that are still empty, of data that is certain to be there. */
export const useFieldMatches = (empty: AppField[]): Match[] => {
  const { document, catalog } = useEditor();
  const { stepId } = useStepForm();
  const sources = useDataSources();
  const earlier = useMemo(() => {
    const step = document.steps[stepId];
    return step?.kind === 'action' ? earlierPills(mappedSteps(document, catalog, { connector: step.connector, except: stepId })) : [];
  }, [document, catalog, stepId]);
  const entries = useMemo(() => sources.filter(({ certain }) => certain).flatMap((source) => source.entries), [sources]);
  return useMemo(() => suggestMatches(empty, entries, earlier), [empty, entries, earlier]);
};
