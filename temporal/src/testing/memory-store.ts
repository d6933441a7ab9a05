import type { Plan, StepRow } from '@navette/flow';
import type { JournalRow, JournalWrite, RunEnd, Store } from '@navette/store';

/** The few parts of the store that a batch's activities use, in memory: for tests of the engine alone. */
export function memoryStore(
  plan: Plan,
): Store & { rows: Map<string, JournalRow>; ends: Map<string, RunEnd>; delivered: Map<string, unknown> } {
  const rows = new Map<string, JournalRow>();
  const ends = new Map<string, RunEnd>();
  const delivered = new Map<string, unknown>();
  const keyOf = (of: { runId: string; stepId: string; iteration: string }) => `${of.runId}:${of.stepId}:${of.iteration}`;
  const commit = () => new Promise<void>((resolve) => setImmediate(resolve));
  const answerOf = (of: { runId: string; stepId: string; iteration: string }) => {
    const data = delivered.get(keyOf(of));
    return data === undefined ? undefined : { ...of, eventId: null, data: data as never, answeredBy: null };
  };
  const store = {
    calendars: { list: async () => [] },
    journal: {
      write: async (row: JournalWrite) => {
        rows.set(keyOf(row), asRow(row));
        await commit();
      },
      endRun: async (end: RunEnd) => {
        ends.set(end.runId, end);
        await commit();
      },
      load: async (runIds: string[]) => new Map(runIds.map((id) => [id, [...rows.values()].filter((row) => row.runId === id)])),
      drained: commit,
    },
    runs: {
      inputs: async (runIds: string[]) =>
        new Map(
          runIds.map((id) => [
            id,
            {
              eventId: id,
              organisationId: 'org',
              data: { run: id },
              flowId: 'f',
              versionId: 'v',
              flowName: 'F',
              receivedAt: new Date(),
              parentCall: null,
              test: false,
              number: 1,
            },
          ]),
        ),
    },
    flows: { version: async () => ({ plan }) },
    batches: { ended: commit },
    waits: {
      open: async (of: { runId: string; stepId: string; iteration: string }) => answerOf(of),
      read: async (list: { runId: string; stepId: string; iteration: string }[]) => list.flatMap((of) => answerOf(of) ?? []),
      expire: async (of: { runId: string; stepId: string; iteration: string }) => answerOf(of),
      close: commit,
    },
  };
  return Object.assign(store as unknown as Store, { rows, ends, delivered });
}

const text = (time: Date | null): string | null => time?.toISOString() ?? null;

const asRow = ({ organisationId: _, ...row }: JournalWrite): JournalRow & StepRow => ({
  ...row,
  startedAt: row.startedAt.toISOString(),
  endedAt: text(row.endedAt),
  nextAt: text(row.nextAt),
  deadline: text(row.deadline),
});
