import { type Catalog, type FlowDocument, type StepId, type StepSentence, stepSentence } from '@navette/flow';
import { useMemo, useRef } from 'react';
import { useLanguage } from '../i18n/use-words';

/** Title and line of every step. A sentence that reads as before is the same object, so that its card is not drawn again. */
export const useStepSentences = (
  document: FlowDocument,
  catalog: Catalog,
  flowNames?: Record<string, string>,
): Record<StepId, StepSentence> => {
  const language = useLanguage();
  const kept = useRef<Record<StepId, StepSentence>>({});
  return useMemo(() => {
    const sentences = Object.fromEntries(
      Object.values(document.steps).map((step) => {
        const sentence = stepSentence(step, document, catalog, language, flowNames);
        const before = kept.current[step.id];
        return [step.id, before && readsAlike(before, sentence) ? before : sentence];
      }),
    );
    kept.current = sentences;
    return sentences;
  }, [document, catalog, language, flowNames]);
};

const readsAlike = (a: StepSentence, b: StepSentence): boolean =>
  a.title === b.title && a.line === b.line && a.complete === b.complete && a.parts.length === b.parts.length;
