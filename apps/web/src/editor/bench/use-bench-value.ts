import type { Samples } from '@navette/api/contract';
import type { ExitId, JsonObject, StepId, TestScope } from '@navette/flow';
import { useState } from 'react';
import { useCancelRun } from '../../api/runs';
import { testFlow } from '../../api/tests';
import { useAct } from '../../components/use-act';
import { hasEnded } from '../../pages/run/run-ended';
import { useEditor } from '../editor-context';
import type { Bench, BenchTest, Writes } from './bench-context';
import { eventChoices } from './event-choices';
import { givenData } from './given-data';
import { useTestRun } from './use-test-run';
import { useTested } from './use-tested';

type Asked = Omit<BenchTest, 'run' | 'steps'>;

/** The test bench of one editor: chosen data, the test under way, and what was tested before. */
export const useBenchValue = (events: Samples['samples']): Bench => {
  const { flow, document, catalog, samples } = useEditor();
  const [chosen, setChosen] = useState<{ source: string; data: JsonObject }>();
  const [exits, setExits] = useState<Record<StepId, ExitId>>({});
  const [asked, setAsked] = useState<Asked>();
  const [isStarting, setStarting] = useState(false);
  const act = useAct();
  const cancel = useCancelRun();
  const { run, steps } = useTestRun(asked?.eventId);
  const tested = useTested(flow.id, run);
  const { source, data } = chosen ?? eventChoices(document, catalog, events)[0]!;

  const start = async (scope: TestScope, writes: Writes) => {
    setStarting(true);
    const given = scope.kind === 'only' ? givenData(scope.stepId, { document, tested, samples }) : {};
    const started = await act(() => testFlow(flow.id, { document, data, scope, writes, exits, given }));
    setStarting(false);
    if (started) setAsked({ ...started, scope, writes, document });
  };
  return {
    source,
    data,
    choose: (next, nextData) => setChosen({ source: next, data: nextData }),
    exits,
    chooseExit: (stepId, exit) => setExits((before) => ({ ...before, [stepId]: exit })),
    test: asked ? { ...asked, run, steps } : null,
    isBusy: isStarting || (asked !== undefined && (run === undefined || !hasEnded(run))),
    start,
    stop: () => run && cancel.mutate(run.id),
    tested,
  };
};
