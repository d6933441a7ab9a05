import { applyOperation, literal } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { changesBetween } from './changes';
import { replaceDocument } from './replace-document';

const other = () => {
  const removed = applyOperation(aFlow(), { kind: 'removeStep', stepId: 'find' }).document;
  const changed = applyOperation(removed, { kind: 'setParam', stepId: 'task', param: 'subject', value: literal('Other') }).document;
  return applyOperation(changed, { kind: 'addStep', step: { id: 'end', kind: 'stop', as: 'done' }, at: { from: 'task', exit: 'next' } })
    .document;
};

describe('changesBetween', () => {
  it('names added, changed and removed steps', () => {
    expect(changesBetween(aFlow(), other()).steps).toEqual([
      { kind: 'changed', stepId: 'task' },
      { kind: 'added', stepId: 'end' },
      { kind: 'removed', stepId: 'find' },
    ]);
  });

  it('finds nothing when nothing but the order of links differs', () => {
    const turned = { ...aFlow(), links: aFlow().links.toReversed() };
    expect(changesBetween(aFlow(), turned)).toEqual({ steps: [], links: false, settings: false });
  });
});

describe('replaceDocument', () => {
  it('turns one document into another and back', () => {
    const { document, inverse } = applyOperation(aFlow(), replaceDocument(aFlow(), other()));
    expect(document).toEqual(other());
    expect(applyOperation(document, inverse).document).toEqual(aFlow());
  });
});
