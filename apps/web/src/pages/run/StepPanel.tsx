import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type { RunDetailAnswer } from '@navette/api/contract';
import {
  type Catalog,
  type FlowDocument,
  outputSchema,
  type RunLine,
  type Step,
  type StepId,
  type StepRow,
  stepSentence,
} from '@navette/flow';
import { IconRepeat } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { StepLine } from '../../canvas';
import { StateBadge } from '../../components/StateBadge';
import { useFormat } from '../../format/use-format';
import { useLanguage } from '../../i18n/use-words';
import type { LiveSteps } from '../../live/merge-steps';
import { ApprovalBox } from './ApprovalBox';
import { BranchPaths } from './BranchPaths';
import { ErrorNote } from './ErrorNote';
import { inputSchema } from './input-schema';
import { LeftEarly, leavingOf } from './LeftEarly';
import { OutcomeUnknown } from './OutcomeUnknown';
import { ReplayDialog } from './ReplayDialog';
import { rowsOfStep } from './rows-of-step';
import classes from './StepPanel.module.css';
import { StepTabs } from './StepTabs';
import { WaitingNote } from './WaitingNote';

type Props = { detail: RunDetailAnswer; run: RunLine; stepId: StepId | null; steps: LiveSteps; catalog: Catalog };

/** One step of the run: its sentence, what went wrong and who acts next, what went in and came out. */
export const StepPanel = ({ detail, run, stepId, steps, catalog }: Props) => {
  const { t } = useTranslation();
  const language = useLanguage();
  const { turn } = useSearch({ from: '/frame/runs/$runId' });
  const step = stepId === null ? undefined : detail.document.steps[stepId];
  if (!step) return <Text className={classes.nothing}>{t('runs.one.chooseStep')}</Text>;
  const rows = rowsOfStep(steps, step.id);
  const row = rows.find((one) => one.iteration === turn) ?? rows[0];
  const sentence = stepSentence(step, detail.document, catalog, language);
  return (
    <Stack gap="md" className={classes.panel}>
      <div>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <h2 className={classes.title}>{sentence.title}</h2>
          {row && <RowState row={row} />}
        </Group>
        <Text c="dimmed" size="sm">
          <StepLine parts={sentence.parts} />
        </Text>
      </div>
      {rows.length > 1 && row && <TurnPicker rows={rows} current={row} />}
      {!row && <Text className={classes.note}>{t('runs.one.notReached')}</Text>}
      {row?.state === 'skipped' && <Text className={classes.note}>{t('runs.one.skipped')}</Text>}
      {row?.simulated && <Text className={classes.note}>{t('runs.one.simulated')}</Text>}
      {row?.error && <ErrorNote row={row} schema={inputSchema(step, catalog)} />}
      {row?.error?.code === 'OUTCOME_UNKNOWN' && row.state === 'held' && <OutcomeUnknown run={run} row={row} />}
      {row?.state === 'waiting' && step.kind === 'wait' && (
        <WaitingNote run={run} row={row} step={step} country={detail.document.settings.country} catalog={catalog} />
      )}
      {row?.state === 'waiting' && step.kind === 'wait' && step.for.kind === 'approval' && <ApprovalBox run={run} row={row} />}
      {row && row.state !== 'skipped' && (
        <StepTabs
          row={row}
          run={run}
          inputSchema={inputSchema(step, catalog)}
          inputView={inputView(step, row, { document: detail.document, catalog })}
          outputSchema={outputSchema(step, { document: detail.document, catalog })}
        />
      )}
      {row && step.kind !== 'trigger' && row.iteration === '' && ['done', 'failed'].includes(row.state) && (
        <ReplayFrom run={run} stepId={step.id} />
      )}
    </Stack>
  );
};

/** What decided, in the place of data: a branch's paths, or the rule by which the run left early. */
const inputView = (step: Step, { input }: StepRow, known: { document: FlowDocument; catalog: Catalog }): ReactNode => {
  if (step.kind === 'branch') return <BranchPaths step={step} input={input} {...known} />;
  const leaving = step.kind === 'trigger' ? leavingOf(input) : undefined;
  return leaving && step.kind === 'trigger' ? <LeftEarly step={step} leaving={leaving} {...known} /> : undefined;
};

const RowState = ({ row }: { row: StepRow }) => {
  const format = useFormat();
  const lasted = row.endedAt && row.state !== 'skipped' ? format.duration(Date.parse(row.endedAt) - Date.parse(row.startedAt)) : undefined;
  return <StateBadge state={row.state} detail={lasted} />;
};

/** Which item of the loop; failed and held ones first. */
const TurnPicker = ({ rows, current }: { rows: StepRow[]; current: StepRow }) => {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/runs/$runId' });
  const name = (row: StepRow) =>
    `${t('runs.one.turnOf', {
      number: row.iteration
        .split('.')
        .map((part) => Number(part) + 1)
        .join('.'),
      count: rows.length,
    })} · ${t(`states.${row.state}`)}`;
  return (
    <Select
      label={t('runs.one.turn')}
      data={rows.map((row) => ({ value: row.iteration, label: name(row) }))}
      value={current.iteration}
      onChange={(turn) => void navigate({ search: (before) => ({ ...before, turn: turn ?? undefined }), replace: true })}
      allowDeselect={false}
      searchable={rows.length > 10}
    />
  );
};

const ReplayFrom = ({ run, stepId }: { run: RunLine; stepId: StepId }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayOperate = useMay('operator');
  const [isOpen, setOpen] = useState(false);
  if (!mayOperate) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconRepeat size={16} />} onClick={() => setOpen(true)} className={classes.replay}>
        {t('runs.one.replayFromHere')}
      </Button>
      {isOpen && (
        <ReplayDialog
          run={run}
          fromStep={stepId}
          onClose={() => setOpen(false)}
          onStarted={(runId) => void navigate({ to: '/runs/$runId', params: { runId } })}
        />
      )}
    </>
  );
};
