import { applyOperation, changedParts, type DraftEdit, EditRefused, type FlowDocument, type Operation, type Part } from '@navette/flow';
import { ChangedSince } from './changed-since';
import { type Choice, chooseValue } from './choose-value';
import type { DraftState, Saving } from './draft-state';
import { emptyHistory, type History, type HistoryEntry, recorded, redone, undone, withoutNewest } from './history';
import type { DraftKeep } from './kept-draft';
import { merges, type Recent } from './merges';
import type { PendingEdit } from './pending-edit';
import { EditsMissing, putOnTop, receiveEdits } from './receive-edits';

export type ServerDraft = { draft: FlowDocument; draftRevision: number; draftChangedAt: string };

export type Draft = {
  read(): DraftState;
  subscribe(listener: () => void): () => void;
  /** Throws `EditRefused`; the document is as it was then. */
  apply(operation: Operation): void;
  /**
   * False: nothing to take back. Throws `ChangedSince` when somebody else changed that part, `EditRefused` when it no longer fits; the
   * entry is dropped then, so that the next undo goes on to the one before.
   */
  undo(): boolean;
  redo(): boolean;
  /**
   * Edits of the server: own ones coming back, others' ones. `after`: all there are after this revision. Answers own edits that no
   * longer fit. Throws `EditsMissing`.
   */
  receive(edits: readonly DraftEdit[], after: number): EditRefused[];
  /** The revision after which edits must be read before anything is sent; undefined: none. */
  needs(): number | undefined;
  /** Where somebody else set the same value: whose is kept. */
  choose(part: Part, choice: Choice): void;
  /** The server's draft, whatever was known of it: own unsent edits go on top. Answers those that no longer fit. */
  startAgain(server: ServerDraft): EditRefused[];
  setSaving(saving: Saving): void;
};

type Options = { server: ServerDraft; keep: DraftKeep; personId: string; now?: () => number };

/** The one place where the document of an open editor lives. Every change is an operation and is kept on this device at once. */
export const createDraft = ({ server, keep, personId, now = Date.now }: Options): Draft => {
  const keptHistory = keep.readHistory();
  const own = { personId, session: keep.session, earlier: keptHistory?.session };
  let state = restored(server, keep.adopt(), keptHistory?.history);
  let recent: Recent | null = null;
  let count = 0;
  const listeners = new Set<() => void>();

  const become = (next: DraftState): void => {
    const before = state;
    state = next;
    if (before.pending !== next.pending || before.waiting !== next.waiting) keep.writePending([...next.waiting, ...next.pending]);
    if (before.history !== next.history) keep.writeHistory(next.history);
    for (const listener of listeners) listener();
  };

  const act = (operation: Operation, historyAfter: (entry: HistoryEntry) => History, goesOn = false): void => {
    const { document, inverse } = applyOperation(state.document, operation);
    const parts = changedParts(state.document, document);
    if (parts.length === 0) return;
    count += 1;
    const { asks } = state.pending.find((each) => each.asks && parts.includes(each.asks.part)) ?? {};
    const edit: PendingEdit = { id: `${keep.session}.${count}`, operation, parts, on: state.revision, ...(asks && { asks }) };
    const pending = [...(goesOn ? state.pending.slice(0, -1) : state.pending), edit];
    become({ ...state, document, pending, history: historyAfter({ operation: inverse, parts }) });
  };

  const step = (which: 'undo' | 'redo'): boolean => {
    const entry = state.history[which].at(-1);
    if (!entry) return false;
    recent = null;
    const drop = () => become({ ...state, history: withoutNewest(state.history, which) });
    if (entry.changed) {
      drop();
      throw new ChangedSince(entry.changed, entry.parts);
    }
    try {
      act(entry.operation, (back) => (which === 'undo' ? undone : redone)(state.history, back));
    } catch (error) {
      if (error instanceof EditRefused) drop();
      throw error;
    }
    return true;
  };

  const apply = (operation: Operation): void => {
    const merged = merges(recent, operation, now());
    // Letters that were not sent yet travel as one edit.
    const goesOn = merged && state.pending.at(-1)?.operation === recent?.operation;
    act(operation, (entry) => recorded(state.history, entry, merged), goesOn);
    recent = { operation, at: now() };
  };

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    apply,
    undo: () => step('undo'),
    redo: () => step('redo'),
    receive: (edits, after) => {
      const first = firstUnknown(state);
      if (first !== undefined && after > first) throw new EditsMissing();
      const { state: next, lost } = receiveEdits(state, edits, { after, own });
      become(next);
      return lost;
    },
    needs: () => firstUnknown(state),
    choose: (part, choice) => {
      const { state: next, then } = chooseValue(state, part, choice);
      become(next);
      if (then) apply(then);
    },
    startAgain: ({ draft, draftRevision, draftChangedAt }) => {
      const { document, lost, pending: fitting } = putOnTop(draft, [...state.waiting, ...state.pending]);
      const pending = fitting.map((edit) => ({ ...edit, on: draftRevision }));
      const history = { ...state.history, checked: draftRevision };
      become({ ...state, base: draft, document, pending, waiting: [], revision: draftRevision, savedAt: draftChangedAt, history });
      return lost;
    },
    setSaving: (saving) => {
      const isNew = saving === 'kept' && state.pending.some(({ wasKept }) => !wasKept);
      const pending = isNew ? state.pending.map((edit) => ({ ...edit, wasKept: true as const })) : state.pending;
      if (isNew || saving !== state.saving) become({ ...state, pending, saving });
    },
  };
};

/** The server's draft with what this device still had to send. What was made on an older draft waits until the edits between are read. */
const restored = ({ draft, draftRevision, draftChangedAt }: ServerDraft, left: PendingEdit[], history: History | undefined): DraftState => {
  const kept = left.map((edit) => ({ ...edit, wasKept: true as const }));
  const { document, pending } = putOnTop(
    draft,
    kept.filter(({ on }) => on >= draftRevision),
  );
  return {
    base: draft,
    document,
    pending,
    waiting: kept.filter(({ on }) => on < draftRevision),
    revision: draftRevision,
    history: history ?? emptyHistory(draftRevision),
    news: [],
    saving: kept.length > 0 ? 'saving' : 'saved',
    savedAt: draftChangedAt,
  };
};

const firstUnknown = ({ revision, waiting, history }: DraftState): number | undefined => {
  const isEmpty = history.undo.length + history.redo.length === 0;
  const first = Math.min(isEmpty ? revision : history.checked, ...waiting.map(({ on }) => on));
  return first < revision ? first : undefined;
};
