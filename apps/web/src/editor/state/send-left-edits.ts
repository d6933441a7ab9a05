import type { EditDraft } from '@navette/api/contract';
import { type KeepStorage, leftEdits } from './kept-draft';

type Options = { storage: KeepStorage; personId: string; send(flowId: string, body: EditDraft): Promise<unknown> };

/**
 * Sends what an editor left behind when its tab was closed or killed. Where somebody else has edited the flow since, it stays: the editor
 * of that flow puts it on top, or asks.
 */
export const sendLeftEdits = async ({ storage, personId, send }: Options): Promise<void> => {
  for (const { key, flowId, edits } of leftEdits(storage, personId)) {
    const before = storage.getItem(key);
    const [first] = edits;
    if (!first || edits.some(({ asks, on }) => asks || on !== first.on)) continue;
    try {
      await send(flowId, { revision: first.on, edits: edits.map(({ id, operation }) => ({ id, operation })) });
      // An open editor may have gone on meanwhile.
      if (storage.getItem(key) === before) storage.removeItem(key);
    } catch {
      // It stays for the editor.
    }
  }
};
