import { applyTransforms, type Ref, readPath, stepTitle, textOf } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import { useEvaluated } from '../data/use-evaluated';
import { useEditor } from '../editor-context';

/** "Call missed: 06 12 34 56 78": where a pill comes from, and what it holds in the sample. */
export const usePillHint = (pill: Ref): string => {
  const { document, catalog } = useEditor();
  const language = useLanguage();
  const sample = useEvaluated((scope) => textOf(applyTransforms(readPath(scope.output(pill.step), pill.path), pill.transforms, scope)));
  const step = document.steps[pill.step];
  const title = step ? stepTitle(step, catalog, language) : pill.step;
  if (sample.kind === 'error') return `${title}. ${sample.sentence}`;
  return sample.kind === 'known' && sample.value !== '' ? `${title}: ${sample.value.slice(0, 200)}` : title;
};
