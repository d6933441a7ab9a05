import { applyOperation, EditRefused, type FlowDocument, type Operation } from '@navette/flow';
import { emptyHistory, type History, recorded, redone, undone, withoutNewest } from './history';
import type { DraftKeep } from './kept-draft';
import { merges, type Recent } from './merges';
import { rebase } from './rebase';
import { sameJson } from './same-json';

export type Saving = 'saved' | 'saving' | 'kept';

export type DraftState = {
  document: FlowDocument;
  /** The server's revision that the pending edits stand upon. */
  revision: number;
  /** Not yet with the server. */
  pending: Operation[];
  history: History;
  saving: Saving;
  savedAt: string;
};

export type ServerDraft = { draft: FlowDocument; draftRevision: number; draftChangedAt: string };

export type Draft = {
  read(): DraftState;
  subscribe(listener: () => void): () => void;
  /** Throws `EditRefused`; the document is as it was then. */
  apply(operation: Operation): void;
  /** False: nothing to take back. Throws `EditRefused` when a colleague changed that part; the entry is dropped then. */
  undo(): boolean;
  redo(): boolean;
  /** The server has taken the first `count` pending edits. */
  accepted(count: number, revision: number, at: string): void;
  /** The server holds something newer: own unsaved edits go on top. Answers those that no longer apply. */
  moveOnto(server: ServerDraft): EditRefused[];
  setSaving(saving: Saving): void;
};

type Options = { server: ServerDraft; keep: DraftKeep; now?: () => number };

/** The one place where the document of an open editor lives. Every change is an operation and is kept on this device at once. */
export const createDraft = ({ server, keep, now = Date.now }: Options): Draft => {
  let state = restored(server, keep);
  let recent: Recent | null = null;
  const listeners = new Set<() => void>();

  const become = (change: Partial<DraftState>): void => {
    state = { ...state, ...change };
    if (change.document || change.pending || change.history) keep.write(state);
    for (const listener of listeners) listener();
  };

  const act = (operation: Operation, historyAfter: (inverse: Operation) => History): void => {
    const { document, inverse } = applyOperation(state.document, operation);
    if (document === state.document) return;
    become({ document, pending: [...state.pending, operation], history: historyAfter(inverse) });
  };

  const step = (which: 'undo' | 'redo'): boolean => {
    const operation = state.history[which].at(-1);
    if (!operation) return false;
    recent = null;
    try {
      act(operation, (inverse) => (which === 'undo' ? undone : redone)(state.history, inverse));
    } catch (error) {
      if (error instanceof EditRefused) become({ history: withoutNewest(state.history, which) });
      throw error;
    }
    return true;
  };

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply: (operation) => {
      const merged = merges(recent, operation, now());
      act(operation, (inverse) => recorded(state.history, inverse, merged));
      recent = { operation, at: now() };
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    accepted: (count, revision, savedAt) => {
      const pending = state.pending.slice(count);
      become({ pending, revision, savedAt, saving: pending.length === 0 ? 'saved' : state.saving });
    },
    moveOnto: ({ draft, draftRevision, draftChangedAt }) => {
      const { document, pending, refused } = rebase(draft, state.pending);
      become({ document, pending, revision: draftRevision, savedAt: draftChangedAt });
      return refused.map(({ error }) => error);
    },
    setSaving: (saving) => {
      if (saving !== state.saving) become({ saving });
    },
  };
};

/** The server's draft with what this device still had to send. */
const restored = ({ draft, draftRevision, draftChangedAt }: ServerDraft, keep: DraftKeep): DraftState => {
  const kept = keep.read();
  const arrived = kept === null || kept.pending.length === 0 || sameJson(kept.document, draft);
  const { document, pending } = arrived ? { document: draft, pending: [] } : rebase(draft, kept.pending);
  return {
    document,
    pending,
    revision: draftRevision,
    history: kept?.history ?? emptyHistory,
    saving: pending.length > 0 ? 'saving' : 'saved',
    savedAt: draftChangedAt,
  };
};
