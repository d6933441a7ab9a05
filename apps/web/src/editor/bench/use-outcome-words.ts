import { type StepRow, stepTitle } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/use-format';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import type { BenchTest } from './bench-context';
import type { PlannedWrite } from './planned-writes';

/** "Everything worked. Nothing was written to Zoho CRM." */
export const useOutcomeWords = (): ((test: BenchTest, writes: PlannedWrite[]) => string) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const format = useFormat();
  const { catalog } = useEditor();

  const failure = ({ document, steps, run }: BenchTest): string => {
    const row = run?.error ?? firstFailed(steps.values())?.error;
    const stepId = run?.error?.stepId ?? firstFailed(steps.values())?.stepId;
    const step = stepId === undefined ? undefined : document.steps[stepId];
    if (!step || !row) return t('bench.failed');
    return t('bench.failedAt', { step: stepTitle(step, catalog, language), sentence: words(row.sentence) });
  };
  const success = ({ writes: how, run, steps }: BenchTest, writes: PlannedWrite[]): string => {
    if (firstFailed(steps.values())) return t('bench.doneWithFailures');
    if (how === 'real') return t('bench.doneIn', { time: format.duration(Date.parse(run!.endedAt!) - Date.parse(run!.startedAt)) });
    const apps = [...new Set(writes.map(({ app }) => app[language]))];
    return apps.length === 0 ? t('bench.worked') : t('bench.workedNothingWritten', { apps: new Intl.ListFormat(language).format(apps) });
  };
  return (test, writes) => {
    switch (test.run?.state) {
      case 'done':
        return success(test, writes);
      case 'failed':
        return failure(test);
      case 'cancelled':
        return test.run.cancelReason ? words(test.run.cancelReason) : t('bench.stopped');
      case undefined:
        return t('bench.starting');
      default:
        return t('bench.running');
    }
  };
};

const firstFailed = (rows: Iterable<StepRow>): StepRow | undefined => [...rows].find((row) => row.state === 'failed');
