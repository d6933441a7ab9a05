import type { LiveMessage } from '@navette/flow';
import type { Store } from '@navette/store';

/**
 * One browser's look at one run: sends rows with a `rev` above the last one sent, in order, and never two readings at once.
 * The trigger's row has rev 0: a browser that has nothing yet asks from -1.
 * A notice during a reading causes one more reading after it, however many notices came.
 */
export const createRunWatch = (deps: { store: Store; send: (message: LiveMessage) => void }, of: { runId: string; after: number }) => {
  let sent = of.after;
  let reading = false;
  let again = false;
  let stopped = false;

  const readOnce = async (): Promise<void> => {
    // The store answers the trigger's row, whose rev is 0, with every reading from 0 on.
    const rows = (await deps.store.runs.steps(of.runId, Math.max(sent, 0))).filter(({ rev }) => rev > sent);
    const [run] = await deps.store.runs.lines([of.runId]);
    if (stopped) return;
    if (rows.length > 0) deps.send({ type: 'steps', runId: of.runId, rows });
    sent = Math.max(sent, ...rows.map(({ rev }) => rev));
    if (run) deps.send({ type: 'run', run });
  };

  const push = async (): Promise<void> => {
    again = true;
    if (reading) return;
    reading = true;
    try {
      while (again && !stopped) {
        again = false;
        await readOnce();
      }
    } finally {
      reading = false;
    }
  };

  return {
    runId: of.runId,
    push,
    /** Sends what was missed, then says so. */
    async start(): Promise<void> {
      await push();
      if (!stopped) deps.send({ type: 'ready', runId: of.runId, rev: sent });
    },
    stop(): void {
      stopped = true;
    },
  };
};
export type RunWatch = ReturnType<typeof createRunWatch>;
