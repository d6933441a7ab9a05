import { type Ref, stepTitle } from '@navette/flow';
import { useLanguage } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { usePillSample } from './use-pill-sample';

/** "Call missed: 06 12 34 56 78": where a pill comes from, and what it holds in the sample. */
export const usePillHint = (pill: Ref): { hint: string; sample: string } => {
  const { document, catalog } = useEditor();
  const language = useLanguage();
  const sample = usePillSample(pill);
  const step = document.steps[pill.step];
  const title = step ? stepTitle(step, catalog, language) : pill.step;
  if (sample.kind === 'error') return { hint: `${title}. ${sample.sentence}`, sample: '' };
  const value = sample.kind === 'known' ? sample.value.slice(0, 200) : '';
  return { hint: value === '' ? title : `${title}: ${value}`, sample: value };
};
