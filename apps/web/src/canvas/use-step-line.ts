import type { Step } from '@navette/flow';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-words';
import { useCanvas } from './canvas-context';
import { type LinePart, stepLine } from './step-line';

export const useStepLine = (step: Step): LinePart[] => {
  const { document, catalog } = useCanvas();
  const { t } = useTranslation();
  const language = useLanguage();
  return useMemo(() => stepLine(step, { document, catalog, language, t }), [step, document, catalog, language, t]);
};

export const useStepLineText = (step: Step): string =>
  useStepLine(step)
    .map((part) => part.text)
    .join('');
