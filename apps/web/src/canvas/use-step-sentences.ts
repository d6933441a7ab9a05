import { type Catalog, type FlowDocument, type StepId, type StepSentence, stepSentence } from '@navette/flow';
import { useMemo, useRef } from 'react';
import { useLanguage } from '../i18n/use-words';

export type SentenceOf = (id: StepId) => StepSentence;

/**
 * Title and line of a step, written when first asked for: a long flow asks only for what is seen. A sentence that reads as before is
 * the same object, so that its card is not drawn again.
 */
export const useStepSentences = (document: FlowDocument, catalog: Catalog, flowNames?: Record<string, string>): SentenceOf => {
  const language = useLanguage();
  const kept = useRef(new Map<StepId, StepSentence>());
  return useMemo(() => {
    const written = new Map<StepId, StepSentence>();
    return (id) => {
      const known = written.get(id);
      if (known) return known;
      const sentence = stepSentence(document.steps[id]!, document, catalog, language, flowNames);
      const before = kept.current.get(id);
      const used = before && readsAlike(before, sentence) ? before : sentence;
      written.set(id, used);
      kept.current.set(id, used);
      return used;
    };
  }, [document, catalog, language, flowNames]);
};

const readsAlike = (a: StepSentence, b: StepSentence): boolean =>
  a.title === b.title && a.line === b.line && a.complete === b.complete && a.parts.length === b.parts.length;
