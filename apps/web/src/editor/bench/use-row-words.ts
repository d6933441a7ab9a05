import { type Catalog, durationWords, type FlowDocument, findAction, type Language, type Step, type StepRow } from '@navette/flow';
import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { exitLabel } from '../../canvas';
import { useFormat } from '../../format/use-format';
import { useLanguage, useWords } from '../../i18n/use-words';

type Known = { document: FlowDocument; catalog: Catalog; flowNames: Record<string, string> };
type Say = { t: TFunction; language: Language; exact(iso: string): string };

/** What a step did in a test, or would have done, in a few words. */
export const useRowWords = ({ document, catalog, flowNames }: Known): ((row: StepRow) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const { exact } = useFormat();
  return useCallback(
    (row) => {
      const step = document.steps[row.stepId];
      if (!step) return '';
      if (row.error) return words(row.error.sentence);
      if (row.state === 'skipped') return t('bench.skipped');
      if (row.simulated) return simulatedWords(step, row, { document, catalog, flowNames, t, language, exact });
      return step.kind === 'branch' ? row.exits.map((exit) => exitLabel(step, exit, t)).join(', ') : '';
    },
    [document, catalog, flowNames, t, language, words, exact],
  );
};

const simulatedWords = (step: Step, row: StepRow, { catalog, flowNames, t, language, exact }: Known & Say): string => {
  switch (step.kind) {
    case 'action': {
      const title = findAction(catalog, step)?.title[language] ?? step.action;
      const app = catalog.connectors.find(({ name }) => name === step.connector)?.title[language] ?? step.connector;
      return t('bench.would', { what: title.charAt(0).toLocaleLowerCase(language) + title.slice(1), app });
    }
    case 'subflow':
      return t('bench.wouldRun', { flow: flowNames[step.flowId] ?? step.flowId });
    case 'wait':
      if (step.for.kind === 'duration' && !step.for.duration.businessDays)
        return t('bench.waited', { time: durationWords(step.for.duration, language) });
      if (row.deadline) return t('bench.waitedUntil', { time: exact(row.deadline) });
      return t('bench.ended', { exit: row.exits.map((exit) => exitLabel(step, exit, t)).join(', ') });
    default:
      return '';
  }
};
