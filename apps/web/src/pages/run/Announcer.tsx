import { VisuallyHidden } from '@mantine/core';
import { type Catalog, type FlowDocument, type StepId, stepTitle } from '@navette/flow';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepStatus } from '../../canvas';
import { useLanguage } from '../../i18n/use-words';

const atMostEvery = 2000;
type Props = { document: FlowDocument; catalog: Catalog; states: Record<StepId, StepStatus> };

/** One polite live region: which step came to which state, at most once in two seconds. */
export const Announcer = ({ document, catalog, states }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const [sentence, setSentence] = useState('');
  const told = useRef(states);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      const changed = Object.keys(states).filter((id) => told.current[id]?.state !== states[id]!.state && document.steps[id]);
      told.current = states;
      const parts = changed.map((id) =>
        t('runs.one.announced', { step: stepTitle(document.steps[id]!, catalog, language), state: t(`states.${states[id]!.state}`) }),
      );
      if (parts.length > 0) setSentence(parts.join('. '));
    }, atMostEvery);
  }, [states, document, catalog, language, t]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return <VisuallyHidden aria-live="polite">{sentence}</VisuallyHidden>;
};
