import { Stack, Text } from '@mantine/core';
import type { RunLine, StepRow } from '@navette/flow';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useDecideRun } from '../../api/runs';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import classes from './StepPanel.module.css';

const choices = ['happened', 'tryAgain', 'goOnWithout'] as const;

/** We asked and got no answer: only a person may say what happened. Never decided by a timer. */
export const OutcomeUnknown = ({ run, row }: { run: RunLine; row: StepRow }) => {
  const { t } = useTranslation();
  const act = useAct();
  const decide = useDecideRun();
  const mayOperate = useMay('operator');
  if (!mayOperate) return null;
  const choose = (choice: (typeof choices)[number]) =>
    void act(async () => {
      await decide.mutateAsync({ runId: run.id, stepId: row.stepId, iteration: row.iteration, choice });
      notify(t('runs.one.decided'));
    });
  return (
    <Stack gap="xs" className={classes.note} role="group" aria-label={t('runs.one.unknownTitle')}>
      <Text fw={620} c="var(--mantine-color-text)">
        {t('runs.one.unknownTitle')}
      </Text>
      <Text size="sm">{t('runs.one.unknownBody')}</Text>
      {choices.map((choice) => (
        <WriteButton key={choice} variant="default" justify="flex-start" disabled={decide.isPending} onClick={() => choose(choice)}>
          {t(`runs.one.${choice}`)}
        </WriteButton>
      ))}
    </Stack>
  );
};
