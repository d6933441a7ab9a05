import { Button, Group, Stack, Textarea } from '@mantine/core';
import type { RunLine, StepRow } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useAnswerApproval } from '../../api/runs';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import classes from './StepPanel.module.css';

/** The run waits for a yes or a no. */
export const ApprovalBox = ({ run, row }: { run: RunLine; row: StepRow }) => {
  const { t } = useTranslation();
  const act = useAct();
  const answer = useAnswerApproval();
  const mayOperate = useMay('operator');
  const [comment, setComment] = useState('');
  if (!mayOperate) return null;
  const decide = (approved: boolean) =>
    void act(async () => {
      await answer.mutateAsync({ runId: run.id, stepId: row.stepId, iteration: row.iteration, approved, comment });
      notify(t('runs.one.decided'));
    });
  return (
    <Stack gap="sm" className={classes.note}>
      <Textarea
        label={t('runs.one.comment')}
        value={comment}
        autosize
        minRows={2}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button loading={answer.isPending} onClick={() => decide(true)}>
          {t('runs.one.approve')}
        </Button>
        <Button variant="default" disabled={answer.isPending} onClick={() => decide(false)}>
          {t('runs.one.refuse')}
        </Button>
      </Group>
    </Stack>
  );
};
