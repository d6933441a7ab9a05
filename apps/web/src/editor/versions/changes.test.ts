import { applyOperation, literal } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { changesBetween, tonesOf } from './changes';
import { replaceDocument } from './replace-document';

const other = () => {
  const removed = applyOperation(aFlow(), { kind: 'removeStep', stepId: 'find' }).document;
  const changed = applyOperation(removed, { kind: 'setParam', stepId: 'task', param: 'subject', value: literal('Other') }).document;
  return applyOperation(changed, { kind: 'addStep', step: { id: 'end', kind: 'stop', as: 'done' }, at: { from: 'task', exit: 'next' } })
    .document;
};

describe('changesBetween', () => {
  it('names added, changed and removed steps, and which field', () => {
    const changes = changesBetween(aFlow(), other());
    expect(tonesOf(changes)).toEqual({ task: 'changed', end: 'added', find: 'removed' });
    expect(changes.find(({ kind }) => kind === 'changed')?.parts).toEqual(['steps/task/params/subject']);
  });

  it('tells of links where no step has come or gone', () => {
    const [link] = aFlow().links;
    const cut = applyOperation(aFlow(), { kind: 'removeLink', link: link! }).document;
    expect(changesBetween(aFlow(), cut).map(({ kind }) => kind)).toEqual(['links']);
  });

  it('tells of notes and groups, and of what somebody moved', () => {
    const note = { id: 'n', text: 'Ask Karim', beside: 'task', x: 296, y: 0 };
    const group = { id: 'g', name: 'Follow-up', colour: 'teal' as const, steps: ['task'] };
    const free = { ...aFlow(), layout: { mode: 'free' as const, positions: { task: { x: 0, y: 0 } } }, notes: { n: note } };
    const after = {
      ...free,
      layout: { mode: 'free' as const, positions: { task: { x: 8, y: 0 }, find: { x: 0, y: 0 } } },
      notes: { n: { ...note, y: 8 }, m: { ...note, id: 'm', text: 'New' } },
      groups: { g: group },
    };
    expect(changesBetween(free, after)).toMatchObject([
      { kind: 'added', note: { text: 'New' }, parts: ['notes/m'] },
      { kind: 'added', group: { name: 'Follow-up' }, parts: ['groups/g'] },
      { kind: 'moved', stepIds: ['task'], notes: [{ id: 'n' }], parts: ['layout/positions/task', 'notes/n'] },
    ]);
    expect(changesBetween(after, { ...after, notes: {}, groups: { g: { ...group, name: 'Later' } } }).map(({ kind }) => kind)).toEqual([
      'removed',
      'removed',
      'changed',
    ]);
    expect(tonesOf(changesBetween(free, after))).toEqual({});
  });

  it('finds nothing when nothing but the layout differs', () => {
    const moved = { ...aFlow(), layout: { mode: 'free' as const, positions: { task: { x: 1, y: 2 } } } };
    expect(changesBetween(aFlow(), moved)).toEqual([]);
  });
});

describe('replaceDocument', () => {
  it('turns one document into another and back', () => {
    const { document, inverse } = applyOperation(aFlow(), replaceDocument(aFlow(), other()));
    expect(document).toEqual(other());
    expect(applyOperation(document, inverse).document).toEqual(aFlow());
  });
});
