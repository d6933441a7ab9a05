import { Group, Stack, Text, Textarea } from '@mantine/core';
import type { Json, RunLine, StepRow } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useAnswerApproval } from '../../api/runs';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
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
      <Question input={row.input} />
      <Textarea
        label={t('runs.one.comment')}
        value={comment}
        autosize
        minRows={2}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group gap="sm">
        <WriteButton loading={answer.isPending} onClick={() => decide(true)}>
          {t('runs.one.approve')}
        </WriteButton>
        <WriteButton variant="default" disabled={answer.isPending} onClick={() => decide(false)}>
          {t('runs.one.refuse')}
        </WriteButton>
      </Group>
    </Stack>
  );
};

/** The question and its facts, as the journal keeps them. */
const Question = ({ input }: { input: Json }) => {
  const { question, facts } = (input ?? {}) as { question?: Json; facts?: { label: string; value: Json }[] };
  return (
    <>
      <Text fw={600} c="var(--mantine-color-text)">
        {String(question ?? '')}
      </Text>
      <dl className={classes.facts}>
        {(facts ?? []).map(({ label, value }) => (
          <div key={label} className={classes.fact}>
            <dt>{label}</dt>
            <dd>{typeof value === 'object' ? JSON.stringify(value) : String(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};
