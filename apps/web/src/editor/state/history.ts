import type { Operation } from '@navette/flow';

/** What one person did to one flow and can take back; newest last. */
export type History = { undo: Operation[]; redo: Operation[] };

export const emptyHistory: History = { undo: [], redo: [] };

/** Enough for an afternoon; older edits stay done. */
export const historyLimit = 200;

/** A new edit ends what could be redone. `merged`: it goes on with the last one (typing), whose inverse already leads back to the start. */
export const recorded = ({ undo }: History, inverse: Operation, merged = false): History => ({
  undo: merged ? undo : [...undo, inverse].slice(-historyLimit),
  redo: [],
});

export const undone = ({ undo, redo }: History, inverse: Operation): History => ({
  undo: undo.slice(0, -1),
  redo: [...redo, inverse].slice(-historyLimit),
});

export const redone = ({ undo, redo }: History, inverse: Operation): History => ({
  undo: [...undo, inverse].slice(-historyLimit),
  redo: redo.slice(0, -1),
});

/** The newest entry could not be taken back: somebody changed that part since. */
export const withoutNewest = (history: History, which: 'undo' | 'redo'): History => ({ ...history, [which]: history[which].slice(0, -1) });
