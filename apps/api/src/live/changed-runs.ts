import type { RunLine } from '@navette/flow';
import type { Store } from '@navette/store';

/** At the soonest this many milliseconds between two messages about one organisation's runs. */
const pace = 100;

/** Gathers the runs of one organisation that changed, and hands on their lines together. */
export const createChangedRuns = (deps: { store: Store; send: (lines: RunLine[]) => void; failed: (error: unknown) => void }) => {
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const flush = async (): Promise<void> => {
    const ids = [...changed];
    changed = new Set();
    try {
      deps.send(await deps.store.runs.lines(ids));
    } catch (error) {
      deps.failed(error);
    } finally {
      timer = changed.size > 0 ? setTimeout(flush, pace) : undefined;
    }
  };

  return {
    add(runId: string): void {
      changed.add(runId);
      timer ??= setTimeout(flush, pace);
    },
    stop(): void {
      clearTimeout(timer);
    },
  };
};
