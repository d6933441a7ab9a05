import type { RunLine } from '@navette/flow';
import { useQuery } from '@tanstack/react-query';
import { runQuery } from '../../api/runs';
import { useRunOfTest } from '../../api/tests';
import type { LiveSteps } from '../../live/merge-steps';
import { useLiveRun } from '../../live/use-live-run';

/** The run of a test, live, as the page of any run shows it. */
export const useTestRun = (eventId: string | undefined): { run: RunLine | undefined; steps: LiveSteps } => {
  const runId = useRunOfTest(eventId);
  const detail = useQuery({ ...runQuery(runId ?? ''), enabled: runId !== undefined }).data;
  const live = useLiveRun(runId === undefined ? undefined : detail);
  return { run: live?.run, steps: live?.steps ?? noSteps };
};

const noSteps: LiveSteps = new Map();
