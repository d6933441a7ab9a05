import type { Step } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-words';
import { useCanvas } from '../canvas-context';
import { stepTitle } from '../step-text';

export const useStepTitle = (step: Step): string => {
  const { catalog } = useCanvas();
  const { t } = useTranslation();
  return stepTitle(step, { catalog, language: useLanguage(), t });
};
