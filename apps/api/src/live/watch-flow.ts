import type { LiveMessage } from '@navette/flow';
import type { Store } from '@navette/store';

type Deps = { store: Store; send: (message: LiveMessage) => void };

/**
 * One browser's look at one draft: sends the edits after the last one sent, in order and without a gap, and never two readings at once.
 * A notice during a reading causes one more reading after it.
 */
export const createFlowWatch = ({ store, send }: Deps, of: { organisationId: string; flowId: string; after: number }) => {
  let sent = of.after;
  let reading: Promise<void> | undefined;
  let again = false;

  const readOnce = async (): Promise<void> => {
    const edits = await store.flows.draftEdits(of.organisationId, of.flowId, sent);
    const last = edits.at(-1);
    if (!last) return;
    send({ type: 'edits', flowId: of.flowId, after: sent, edits });
    sent = last.revision;
  };

  const readAll = async (): Promise<void> => {
    try {
      do {
        again = false;
        await readOnce();
      } while (again);
    } finally {
      reading = undefined;
    }
  };

  return {
    push(): Promise<void> {
      if (reading) again = true;
      reading ??= readAll();
      return reading;
    },
  };
};
export type FlowWatch = ReturnType<typeof createFlowWatch>;
