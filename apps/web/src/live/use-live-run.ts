import type { RunDetailAnswer } from '@navette/api/contract';
import type { RunLine } from '@navette/flow';
import { useEffect, useRef, useState } from 'react';
import { liveSocket } from './live-socket';
import { highestRev, type LiveSteps, mergeSteps } from './merge-steps';

type LiveRun = { run: RunLine; steps: LiveSteps };

/** A run as it was read, kept up to date by the live stream; catches up by `rev` after a lost connection. */
export const useLiveRun = (detail: RunDetailAnswer): LiveRun => {
  const [live, setLive] = useState<LiveRun>(() => ({ run: detail.run, steps: mergeSteps(new Map(), detail.steps) }));
  const revision = useRef(detail.rev);
  revision.current = Math.max(revision.current, highestRev(live.steps));
  const runId = detail.run.id;

  useEffect(() => {
    setLive((before) => ({ run: detail.run, steps: mergeSteps(before.run.id === detail.run.id ? before.steps : new Map(), detail.steps) }));
  }, [detail]);

  useEffect(
    () =>
      liveSocket.watch({
        request: () => ({ type: 'watchRun', runId, after: revision.current }),
        message: (message) => {
          if (message.type === 'run' && message.run.id === runId) setLive((before) => ({ ...before, run: message.run }));
          if (message.type !== 'steps' || message.runId !== runId) return;
          setLive((before) => ({ ...before, steps: mergeSteps(before.steps, message.rows) }));
        },
      }),
    [runId],
  );
  return live;
};
