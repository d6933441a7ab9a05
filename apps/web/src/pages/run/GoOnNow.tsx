import { Button } from '@mantine/core';
import type { RunLine, StepRow } from '@navette/flow';
import { IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoOn } from '../../api/runs';
import { ConfirmDialog } from '../../components/ConfirmDialog';
import { notify } from '../../components/notify';
import { useAct } from '../../components/use-act';

type Props = { run: RunLine; row: StepRow /** The wait is left by “Too late”. */; late: boolean };

/** Ends the wait before its time, once that was confirmed. */
export const GoOnNow = ({ run, row, late }: Props) => {
  const { t } = useTranslation();
  const act = useAct();
  const goOn = useGoOn();
  const [isAsking, setAsking] = useState(false);
  const confirm = async () => {
    const { stepId, iteration } = row;
    if (await act(() => goOn.mutateAsync({ runId: run.id, stepId, iteration }))) notify(t('runs.one.goesOn'));
    setAsking(false);
  };
  return (
    <>
      <Button variant="default" size="xs" leftSection={<IconPlayerSkipForward size={15} />} onClick={() => setAsking(true)}>
        {t('runs.one.goOn')}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t('runs.one.goOnTitle')}
        action={t('runs.one.goOnAction')}
        busy={goOn.isPending}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      >
        {t(late ? 'runs.one.goOnLate' : 'runs.one.goOnBody')}
      </ConfirmDialog>
    </>
  );
};
