import { Button, Group } from '@mantine/core';
import type { FlowDocument, RunLine } from '@navette/flow';
import { IconPlayerPlay, IconPlugConnected, IconRepeat } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../account/roles';
import { useCancelRun, useResumeRuns } from '../../api/runs';
import { ConfirmAct } from '../../components/ConfirmAct';
import { LinkButton } from '../../components/LinkButton';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';
import { WriteButton } from '../../components/WriteButton';
import { ReplayDialog } from './ReplayDialog';
import { hasEnded } from './run-ended';

/** What a person may do with the run as a whole; the one who acts next gets the main button. */
export const RunActions = ({ run, document }: { run: RunLine; document: FlowDocument }) => {
  const { t } = useTranslation();
  const mayOperate = useMay('operator');
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<'replay' | 'cancel' | null>(null);
  if (!mayOperate) return null;
  return (
    <Group gap="xs">
      {run.state === 'held' && <HeldButton run={run} document={document} />}
      <WriteButton variant="default" leftSection={<IconRepeat size={16} />} onClick={() => setDialog('replay')}>
        {t('runs.replay')}…
      </WriteButton>
      {!hasEnded(run) && (
        <WriteButton variant="subtle" color="red" onClick={() => setDialog('cancel')}>
          {t('runs.cancel')}
        </WriteButton>
      )}
      {dialog === 'replay' && (
        <ReplayDialog
          run={run}
          onClose={() => setDialog(null)}
          onStarted={(runId) => void navigate({ to: '/runs/$runId', params: { runId } })}
        />
      )}
      {dialog === 'cancel' && <CancelDialog run={run} onClose={() => setDialog(null)} />}
    </Group>
  );
};

/** A dead connection is mended on its own page; everything else that holds is resumed here or decided at the step. */
const HeldButton = ({ run, document }: { run: RunLine; document: FlowDocument }) => {
  const { t } = useTranslation();
  const act = useAct();
  const resume = useResumeRuns();
  const step = run.error ? document.steps[run.error.stepId] : undefined;
  const connectionId = step && 'connectionId' in step ? step.connectionId : undefined;
  if (run.error?.code === 'OUTCOME_UNKNOWN') return null;
  return (
    <>
      {run.error?.code === 'CONNECTION_LOST' && connectionId && (
        <LinkButton to="/connections/$connectionId" params={{ connectionId }} leftSection={<IconPlugConnected size={16} />}>
          {t('runs.one.openConnection')}
        </LinkButton>
      )}
      <Button
        variant={run.error?.code === 'CONNECTION_LOST' ? 'default' : 'filled'}
        leftSection={<IconPlayerPlay size={16} />}
        loading={resume.isPending}
        onClick={() =>
          void act(async () => {
            const { resumed } = await resume.mutateAsync([run.id]);
            notify(t('runs.resumed', { count: resumed.length }));
          })
        }
      >
        {t('runs.resume')}
      </Button>
    </>
  );
};

const CancelDialog = ({ run, onClose }: { run: RunLine; onClose(): void }) => {
  const { t } = useTranslation();
  const cancel = useCancelRun();
  return (
    <ConfirmAct
      danger
      title={t('runs.one.cancelTitle', { number: run.number })}
      action={t('runs.one.cancelAction')}
      act={() => cancel.mutateAsync(run.id)}
      onClose={onClose}
    >
      {t('runs.cancelBody')}
    </ConfirmAct>
  );
};
