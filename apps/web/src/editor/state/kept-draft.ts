import type { FlowDocument, Operation } from '@navette/flow';
import { emptyHistory, type History } from './history';

/** What this device keeps of one person's work on one flow: nothing is lost when the tab is closed or the network is away. */
export type KeptDraft = {
  /** The document with all edits: equal to the server's when the last save arrived and only its answer got lost. */
  document: FlowDocument;
  pending: Operation[];
  history: History;
};

export type DraftKeep = { read(): KeptDraft | null; write(draft: KeptDraft): void };

/** `storage` is localStorage in the browser. */
export const createDraftKeep = (storage: Pick<Storage, 'getItem' | 'setItem'>, personId: string, flowId: string): DraftKeep => {
  const key = `navette.draft.${personId}.${flowId}`;
  return {
    read: () => {
      try {
        const kept: unknown = JSON.parse(storage.getItem(key) ?? 'null');
        return isKept(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    write: (draft) => {
      try {
        storage.setItem(key, JSON.stringify(draft));
      } catch {
        // Full: first without what can be undone; the unsaved edits matter more.
        tryTo(() => storage.setItem(key, JSON.stringify({ ...draft, history: emptyHistory })));
      }
    },
  };
};

const tryTo = (act: () => void): void => {
  try {
    act();
  } catch {
    // The server's copy remains.
  }
};

const isKept = (value: unknown): value is KeptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'pending' in value &&
  Array.isArray(value.pending) &&
  'history' in value &&
  'document' in value;
