import { Radio, Stack, Text } from '@mantine/core';
import type { RunLine, StepId } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReplayRun } from '../../api/runs';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { useAct } from '../../components/use-act';

type Props = { run: RunLine; fromStep?: StepId; onStarted(runId: string): void; onClose(): void };

/** A new run from this run's data, whole or from a step; says first what will act again. */
export const ReplayDialog = ({ run, fromStep, onStarted, onClose }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const replay = useReplayRun();
  const [version, setVersion] = useState<'own' | 'live'>('own');
  const start = async () => {
    const made = await act(() => replay.mutateAsync({ runId: run.id, fromStep, version: fromStep ? 'own' : version }));
    onClose();
    if (made) onStarted(made.runId);
  };
  return (
    <ConfirmDialog
      opened
      title={t('runs.one.replayTitle', { number: run.number })}
      action={t('runs.one.startNew')}
      busy={replay.isPending}
      onConfirm={() => void start()}
      onClose={onClose}
    >
      <Stack>
        <Text>{t(fromStep ? 'runs.one.replayFromBody' : 'runs.replayBody')}</Text>
        {!fromStep && run.version > 0 && (
          <Radio.Group
            label={t('runs.one.replayVersion')}
            value={version}
            onChange={(value) => setVersion(value === 'live' ? 'live' : 'own')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="own" label={t('runs.one.versionOwn', { number: run.version })} />
              <Radio value="live" label={t('runs.one.versionLive')} />
            </Stack>
          </Radio.Group>
        )}
      </Stack>
    </ConfirmDialog>
  );
};
