import { describe, expect, it } from 'vitest';
import { emptyHistory, type History, type HistoryEntry, historyLimit, marked, recorded, redone, undone } from './history';

const rename = (name: string): HistoryEntry => ({ operation: { kind: 'renameFlow', name }, parts: ['name'] });

describe('the undo store', () => {
  it('keeps the last two hundred edits', () => {
    const names = Array.from({ length: historyLimit + 30 }, (_, index) => rename(String(index)));
    const history = names.reduce<History>((at, entry) => recorded(at, entry), emptyHistory(1));
    expect(history.undo).toHaveLength(historyLimit);
    expect(history.undo[0]).toEqual(rename('30'));
  });

  it('forgets what could be redone once something new is done', () => {
    const history = undone(recorded(recorded(emptyHistory(1), rename('a')), rename('b')), rename('c'));
    expect(history.redo).toEqual([rename('c')]);
    expect(redone(history, rename('d')).undo).toEqual([rename('a'), rename('d')]);
    expect(recorded(history, rename('d')).redo).toEqual([]);
  });

  it('takes typing in one field as one edit', () => {
    const history = recorded(recorded(emptyHistory(1), rename('start')), rename('later'), true);
    expect(history.undo).toEqual([rename('start')]);
  });

  it('marks what somebody else changed since, once', () => {
    const change = { name: 'Karim', isMe: false, at: '2026-01-05T09:12:00Z' };
    const history = recorded(recorded(emptyHistory(1), rename('a')), { ...rename('b'), parts: ['steps/task'] });
    const after = marked(history, { revision: 2, parts: ['steps/task/title'] }, change);
    expect(after.undo.map(({ changed }) => changed)).toEqual([undefined, change]);
    expect(marked(after, { revision: 2, parts: ['name'] }, change)).toBe(after);
  });
});
