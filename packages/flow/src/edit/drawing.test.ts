import { describe, expect, it } from 'vitest';
import type { Note } from '../drawing.js';
import { actionStep, documentOf, loopStep, triggerStep } from '../testing/document-of.js';
import { applyOperation } from './apply-operation.js';
import { changedParts } from './changed-parts.js';
import { copySteps } from './copied-steps.js';
import { EditRefused } from './edit-refused.js';
import type { Operation } from './operation.js';
import { pasteSteps } from './paste-steps.js';

const start = documentOf(
  [triggerStep(), actionStep('a'), actionStep('b'), actionStep('c'), loopStep('l'), actionStep('x', { inside: 'l' })],
  'call next a',
  'a next b',
  'b next c',
  'c next l',
  'l each x',
);
const note: Note = { id: 'note-1', text: 'Ask Karim', beside: 'b', x: 300, y: 0 };
const after = (...operations: Operation[]) =>
  operations.reduce((document, operation) => applyOperation(document, operation).document, start);
const group = (...steps: string[]): Operation => ({ kind: 'groupSteps', group: { id: 'group-1', name: 'Quotes', colour: 'teal', steps } });

describe('notes', () => {
  it('go to the step before when their own is deleted, and undo brings them back', () => {
    const before = after({ kind: 'putNote', note });
    const { document, inverse } = applyOperation(before, { kind: 'removeStep', stepId: 'b' });
    expect(document.notes).toEqual({ 'note-1': { ...note, beside: 'a' } });
    expect(applyOperation(document, inverse).document).toEqual(before);
  });

  it('are copied with the step that they stand beside, under a new identifier', () => {
    const document = after({ kind: 'putNote', note }, group('b', 'c'));
    const copied = copySteps(document, ['b', 'c'])!;
    const { operation } = pasteSteps(document, copied, { at: { from: 'c', exit: 'next', to: 'l' }, connections: [] });
    const pasted = applyOperation(document, operation).document;
    expect(pasted.notes?.['note-2']).toEqual({ ...note, id: 'note-2', beside: 'b-2' });
    expect(pasted.groups?.['group-2']?.steps).toEqual(['b-2', 'c-2']);
    expect(copySteps(document, ['b'])).not.toHaveProperty('groups');
  });

  it('are parts of their own, the first one too', () => {
    expect(changedParts(start, after({ kind: 'putNote', note }))).toEqual(['notes/note-1']);
  });
});

describe('groups', () => {
  it('hold each step once, loops with their bodies, and never the trigger', () => {
    const first = after(group('call', 'a', 'l'));
    expect(first.groups?.['group-1']?.steps).toEqual(['a', 'l', 'x']);
    const second = applyOperation(first, { kind: 'groupSteps', group: { id: 'group-2', name: '', colour: 'blue', steps: ['a', 'b'] } });
    expect(second.document.groups?.['group-1']?.steps).toEqual(['l', 'x']);
    expect(applyOperation(second.document, second.inverse).document).toEqual(first);
  });

  it('lose a step that is deleted, and go with their last one', () => {
    const document = after(group('a', 'b'), { kind: 'removeStep', stepId: 'a' });
    expect(document.groups?.['group-1']?.steps).toEqual(['b']);
    expect(applyOperation(document, { kind: 'removeStep', stepId: 'b' }).document).not.toHaveProperty('groups');
  });

  it('are dissolved without any loss of steps', () => {
    expect(after(group('a', 'b'), { kind: 'dropGroup', groupId: 'group-1' })).toEqual(start);
  });

  it('do not reach across the frame of a loop, nor hold the trigger alone', () => {
    expect(() => after(group('x', 'a'))).toThrow(EditRefused);
    expect(() => after(group('call'))).toThrow(EditRefused);
  });
});

describe('positions', () => {
  it('make room for a step that is added between', () => {
    const free = after({ kind: 'setLayout', layout: { mode: 'free', positions: { a: { x: 80, y: 0 }, c: { x: 8, y: 400 } } } });
    const { document } = applyOperation(free, { kind: 'addStep', step: actionStep('new'), at: { from: 'a', exit: 'next', to: 'b' } });
    expect(document.layout).toMatchObject({ positions: { a: { x: 80, y: 0 }, new: { x: 80, y: 148 }, c: { x: 8, y: 548 } } });
  });

  it('are parts of their own, so that two people may move two steps', () => {
    const free = after({ kind: 'setLayout', layout: { mode: 'free', positions: { a: { x: 0, y: 0 } } } });
    const moved = applyOperation(free, { kind: 'setPosition', stepId: 'b', position: { x: 8, y: 8 } }).document;
    expect(changedParts(free, moved)).toEqual(['layout/positions/b']);
  });
});
