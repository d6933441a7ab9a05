import type { RunDetailAnswer } from '@navette/api/contract';
import type { RunLine } from '@navette/flow';
import { useEffect, useRef, useState } from 'react';
import { liveSocket } from './live-socket';
import { highestRev, type LiveSteps, mergeSteps } from './merge-steps';

type LiveRun = { run: RunLine; steps: LiveSteps };

const liveOf = ({ run, steps }: RunDetailAnswer, before?: LiveRun): LiveRun => ({
  run,
  steps: mergeSteps(before?.run.id === run.id ? before.steps : new Map(), steps),
});

/** A run as it was read, kept up to date by the live stream; catches up by `rev` after a lost connection. */
export function useLiveRun(detail: RunDetailAnswer): LiveRun;
export function useLiveRun(detail: RunDetailAnswer | undefined): LiveRun | undefined;
export function useLiveRun(detail: RunDetailAnswer | undefined): LiveRun | undefined {
  const [live, setLive] = useState(() => detail && liveOf(detail));
  const revision = useRef(0);
  const runId = detail?.run.id;
  const known = live && live.run.id === runId ? live : undefined;
  revision.current = known ? Math.max(detail?.rev ?? 0, highestRev(known.steps)) : (detail?.rev ?? 0);

  useEffect(() => {
    if (detail) setLive((before) => liveOf(detail, before));
  }, [detail]);

  useEffect(() => {
    if (runId === undefined) return undefined;
    const change = (to: (before: LiveRun) => LiveRun) => setLive((before) => (before?.run.id === runId ? to(before) : before));
    return liveSocket.watch({
      request: () => ({ type: 'watchRun', runId, after: revision.current }),
      message: (message) => {
        if (message.type === 'run' && message.run.id === runId) change((before) => ({ ...before, run: message.run }));
        if (message.type === 'steps' && message.runId === runId)
          change((before) => ({ ...before, steps: mergeSteps(before.steps, message.rows) }));
      },
    });
  }, [runId]);
  return known ?? (detail && liveOf(detail));
}
