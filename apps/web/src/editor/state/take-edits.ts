import type { DraftEdits, FlowDetail } from '@navette/api/contract';
import { type DraftEdit, EditRefused } from '@navette/flow';
import type { Draft } from './create-draft';
import { EditsMissing } from './receive-edits';

type Options = {
  draft: Draft;
  readEdits(after: number): Promise<DraftEdits>;
  readFlow(): Promise<FlowDetail>;
  /** Own edits that no longer fit. */
  onLost(lost: EditRefused[]): void;
};

/** Takes the server's edits into an open draft; where some are missing they are read, and at worst the whole draft. */
export const createTakeEdits = ({ draft, readEdits, readFlow, onLost }: Options) => {
  const receive = (edits: readonly DraftEdit[], after: number): boolean => {
    try {
      const lost = draft.receive(edits, after);
      if (lost.length > 0) onLost(lost);
      return true;
    } catch (error) {
      if (error instanceof EditsMissing || error instanceof EditRefused) return false;
      throw error;
    }
  };

  const catchUp = async (): Promise<void> => {
    const after = draft.needs() ?? draft.read().revision;
    const { edits } = await readEdits(after);
    if (receive(edits, after)) return;
    const lost = draft.startAgain(await readFlow());
    if (lost.length > 0) onLost(lost);
  };

  return {
    catchUp,
    take: async (edits: readonly DraftEdit[], after: number): Promise<void> => {
      if (!receive(edits, after)) await catchUp();
    },
  };
};
export type TakeEdits = ReturnType<typeof createTakeEdits>;
