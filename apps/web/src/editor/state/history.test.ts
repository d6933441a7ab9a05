import { applyOperation, type Operation } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { emptyHistory, type History, historyLimit, recorded, redone, undone } from './history';

const rename = (name: string): Operation => ({ kind: 'renameFlow', name });

describe('the undo store', () => {
  it('keeps the last two hundred edits', () => {
    const names = Array.from({ length: historyLimit + 30 }, (_, index) => rename(String(index)));
    const history = names.reduce<History>((at, operation) => recorded(at, operation), emptyHistory);
    expect(history.undo).toHaveLength(historyLimit);
    expect(history.undo[0]).toEqual(rename('30'));
  });

  it('forgets what could be redone once something new is done', () => {
    const history = undone(recorded(recorded(emptyHistory, rename('a')), rename('b')), rename('c'));
    expect(history.redo).toEqual([rename('c')]);
    expect(recorded(history, rename('d')).redo).toEqual([]);
  });

  it('takes typing in one field as one edit', () => {
    const history = recorded(recorded(emptyHistory, rename('start')), rename('later'), true);
    expect(history.undo).toEqual([rename('start')]);
  });

  it('goes back and forth to the same document', () => {
    const start = aFlow();
    const first = applyOperation(start, { kind: 'removeStep', stepId: 'find' });
    let history = recorded(emptyHistory, first.inverse);
    const back = applyOperation(first.document, history.undo.at(-1)!);
    history = undone(history, back.inverse);
    expect(back.document).toEqual(start);
    const again = applyOperation(back.document, history.redo.at(-1)!);
    expect(again.document).toEqual(first.document);
    expect(redone(history, again.inverse).undo).toHaveLength(1);
  });
});
