import type { RunLine } from '@navette/flow';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCancelRun, useReplayRun, useResumeRuns } from '../../api/runs';
import { notify, notifyError } from '../../components/notify';
import { useAct } from '../../components/use-act';

type Told = 'runs.replayed' | 'runs.cancelled';

/** One after the other, so that a vendor is not flooded; what could not be done is said with its number. */
export const useBulkActs = (onDone: () => void) => {
  const { t } = useTranslation();
  const act = useAct();
  const resumeRuns = useResumeRuns();
  const replayRun = useReplayRun();
  const cancelRun = useCancelRun();
  const [isBusy, setBusy] = useState(false);

  const each = async (runs: RunLine[], one: (run: RunLine) => Promise<unknown>, told: Told): Promise<void> => {
    setBusy(true);
    let failed = 0;
    for (const run of runs) await one(run).catch(() => failed++);
    setBusy(false);
    if (failed < runs.length) notify(t(told, { count: runs.length - failed }));
    if (failed > 0) notifyError(t('runs.notAll', { count: failed }));
    onDone();
  };

  return {
    isBusy: isBusy || resumeRuns.isPending,
    resume: (runs: RunLine[]) =>
      act(async () => {
        const { resumed } = await resumeRuns.mutateAsync(runs.map((run) => run.id));
        notify(t('runs.resumed', { count: resumed.length }));
        onDone();
      }),
    replay: (runs: RunLine[]) => each(runs, (run) => replayRun.mutateAsync({ runId: run.id }), 'runs.replayed'),
    cancel: (runs: RunLine[]) => each(runs, (run) => cancelRun.mutateAsync(run.id), 'runs.cancelled'),
  };
};
