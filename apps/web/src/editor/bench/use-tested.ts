import type { RunLine } from '@navette/flow';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { keys } from '../../api/keys';
import { useTestedSteps } from '../../api/tests';
import { hasEnded } from '../../pages/run/run-ended';
import type { TestedStep } from './bench-context';

/** What was tested before, read again when a test has ended. */
export const useTested = (flowId: string, run: RunLine | undefined): readonly TestedStep[] => {
  const client = useQueryClient();
  const lines = useTestedSteps(flowId).data?.steps ?? none;
  const endedRun = run && hasEnded(run) ? run.id : undefined;
  useEffect(() => {
    if (endedRun) void client.invalidateQueries({ queryKey: keys.tests(flowId) });
  }, [client, flowId, endedRun]);
  return lines;
};

const none: TestedStep[] = [];
