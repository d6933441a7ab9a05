import { type DraftEdit, type Operation, overlaps, type Part } from '@navette/flow';
import type { Change } from './pending-edit';

/** What takes an edit back, and what of the document that touches. `changed`: somebody else has changed that since. */
export type HistoryEntry = { operation: Operation; parts: Part[]; changed?: Change };

/** What one person did to one flow and can take back; newest last. */
export type History = {
  undo: HistoryEntry[];
  redo: HistoryEntry[];
  /** Edits of others up to this revision are marked in the entries. */
  checked: number;
};

export const emptyHistory = (checked: number): History => ({ undo: [], redo: [], checked });

/** Enough for an afternoon; older edits stay done. */
export const historyLimit = 200;

/** A new edit ends what could be redone. `merged`: it goes on with the last one (typing), whose inverse already leads back to the start. */
export const recorded = (history: History, entry: HistoryEntry, merged = false): History => ({
  ...history,
  undo: merged ? history.undo : [...history.undo, entry].slice(-historyLimit),
  redo: [],
});

export const undone = (history: History, entry: HistoryEntry): History => ({
  ...history,
  undo: history.undo.slice(0, -1),
  redo: [...history.redo, entry].slice(-historyLimit),
});

export const redone = (history: History, entry: HistoryEntry): History => ({
  ...history,
  undo: [...history.undo, entry].slice(-historyLimit),
  redo: history.redo.slice(0, -1),
});

/** The newest entry could not be taken back: somebody changed that part since. */
export const withoutNewest = (history: History, which: 'undo' | 'redo'): History => ({ ...history, [which]: history[which].slice(0, -1) });

/** Somebody else's edit: entries about the same parts can no longer be taken back without taking theirs. */
export const marked = (history: History, { revision, parts }: Pick<DraftEdit, 'revision' | 'parts'>, changed: Change): History => {
  if (revision <= history.checked) return history;
  const mark = (entry: HistoryEntry): HistoryEntry =>
    entry.parts.some((own) => parts.some((theirs) => overlaps(own, theirs))) ? { ...entry, changed } : entry;
  return { undo: history.undo.map(mark), redo: history.redo.map(mark), checked: revision };
};
