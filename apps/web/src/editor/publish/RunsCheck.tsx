import { Text } from '@mantine/core';
import type { RunsCheck as Check } from '@navette/api/contract';
import { type StepId, stepTitle } from '@navette/flow';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRunsCheck } from '../../api/publishing';
import { ErrorBlock } from '../../components/ErrorBlock';
import { useLanguage, useWords } from '../../i18n/use-words';
import { useEditor } from '../editor-context';
import { useVersion } from '../versions/use-opened-version';
import classes from './RunsCheck.module.css';
import { SeeRuns } from './SeeRuns';

type Difference = Check['differences'][number];

/** Where the last runs would have gone by the draft. Nothing is written and nobody is called for it. */
export const RunsCheck = ({ revision }: { revision: number }) => {
  const { t } = useTranslation();
  const { flow } = useEditor();
  const { data, error, refetch } = useRunsCheck(flow.id, revision);
  const namesOf = useStepNames();
  if (error) return <ErrorBlock error={error} onRetry={() => void refetch()} />;
  if (!data) return <Text size="sm">{t('publishing.checking')}</Text>;
  if (data.otherTrigger) return <Text size="sm">{t('publishing.otherTrigger')}</Text>;
  if (data.runs === 0) return <Text size="sm">{t('publishing.noRuns')}</Text>;
  const isSafe = !data.differences.some(({ kind }) => kind === 'fails');
  return (
    <section aria-label={t('publishing.checked', { count: data.runs })}>
      <Text size="sm" fw={600} mb={4}>
        {t('publishing.checked', { count: data.runs })}
      </Text>
      <ul className={classes.list}>
        <li>
          <IconCircleCheck size={16} aria-hidden="true" />
          {t('publishing.samePath', { count: data.same })}
        </li>
        {data.differences.map((difference, index) => (
          <DifferenceLine key={index} difference={difference} namesOf={namesOf} />
        ))}
        {isSafe && <li>{t('publishing.noneFails')}</li>}
      </ul>
      {data.assumed.length > 0 && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('publishing.assumed', { steps: namesOf(data.assumed) })}
        </Text>
      )}
    </section>
  );
};

const DifferenceLine = ({ difference, namesOf }: { difference: Difference; namesOf(stepIds: StepId[]): string }) => {
  const { t } = useTranslation();
  const words = useWords();
  const count = difference.runs.length;
  const what = (): string => {
    if (difference.kind === 'notStarted') return t('publishing.notStarted', { count });
    if (difference.kind === 'fails') return t('publishing.fails', { count, step: namesOf([difference.stepId]) });
    const [gained, lost] = [namesOf(difference.gained), namesOf(difference.lost)];
    if (gained && lost) return t('publishing.swaps', { count, gained, lost });
    return gained ? t('publishing.gains', { count, steps: gained }) : t('publishing.loses', { count, steps: lost });
  };
  return (
    <li data-kind={difference.kind}>
      <SeeRuns what={what()} runs={difference.runs}>
        {difference.kind === 'fails' && difference.sentence && <Text size="sm">{words(difference.sentence)}</Text>}
      </SeeRuns>
    </li>
  );
};

/** Titles of steps of the draft, or of the live version where the draft has them no more. */
const useStepNames = () => {
  const { flow, document, catalog } = useEditor();
  const language = useLanguage();
  const live = useVersion(flow.id, flow.liveVersion).data?.document;
  return (stepIds: StepId[]): string =>
    stepIds
      .map((stepId) => {
        const step = document.steps[stepId] ?? live?.steps[stepId];
        const title = step ? stepTitle(step, catalog, language) : stepId;
        return language === 'fr' ? `«\u00a0${title}\u00a0»` : `“${title}”`;
      })
      .join(', ');
};
