import { describe, expect, it } from 'vitest';
import type { FlowDocument } from '../document.js';
import { actionStep, documentOf, loopStep, triggerStep, writeLinks } from '../testing/document-of.js';
import { ref } from '../value.js';
import { applyOperation } from './apply-operation.js';
import type { Operation } from './operation.js';
import { restoringStep } from './restoring-step.js';

const start = documentOf(
  [triggerStep(), actionStep('find'), actionStep('lead', { params: { name: ref('find', 'id') } }), actionStep('task')],
  'call next find',
  'find next lead',
  'lead next task',
);

const edited = (from: FlowDocument, ...operations: Operation[]) => {
  const undo: Operation[] = [];
  let document = from;
  for (const operation of operations) {
    const applied = applyOperation(document, operation);
    document = applied.document;
    undo.push(applied.inverse);
  }
  return { document, undo };
};

const restored = (known: { document: FlowDocument; undo: Operation[] }, stepId = 'find', readerId = 'lead') => {
  const operation = restoringStep(known.document, stepId, { undo: known.undo, readerId });
  return operation && applyOperation(known.document, operation).document;
};

describe('restoring a deleted step', () => {
  it('brings it back where it was, with what it held', () => {
    const later: Operation = { kind: 'setParam', stepId: 'task', param: 'name' };
    const after = restored(edited(start, { kind: 'removeStep', stepId: 'find' }, later))!;
    expect(after.steps.find).toEqual(start.steps.find);
    expect(writeLinks(after)).toEqual(writeLinks(start));
  });

  it('brings a loop back with its body', () => {
    const looped = documentOf(
      [
        triggerStep(),
        loopStep('each'),
        actionStep('body', { inside: 'each' }),
        actionStep('lead', { params: { name: ref('each', 'count') } }),
      ],
      'call next each',
      'each each body',
      'each done lead',
    );
    expect(restored(edited(looped, { kind: 'removeStep', stepId: 'each' }), 'each')).toEqual(looped);
  });

  it('puts it by itself at its old place when the flow around has changed', () => {
    const known = edited(
      start,
      { kind: 'removeStep', stepId: 'find' },
      { kind: 'addStep', step: actionStep('new'), at: { from: 'call', exit: 'next', to: 'lead' } },
    );
    expect(writeLinks(restored(known)!)).toEqual(['call next find', 'find next new', 'new next lead', 'lead next task']);
  });

  it('puts it before the step that misses it when its old place is gone too', () => {
    const known = edited(
      documentOf(
        [triggerStep(), actionStep('a'), actionStep('find'), actionStep('lead', { params: { name: ref('find', 'id') } })],
        'call next a',
        'a next find',
        'find next lead',
      ),
      { kind: 'removeStep', stepId: 'find' },
      { kind: 'removeStep', stepId: 'a' },
    );
    expect(writeLinks(restored(known)!)).toEqual(['call next find', 'find next lead']);
  });

  it('is not offered for a step that is there or that nobody remembers', () => {
    expect(restored(edited(start))).toBeUndefined();
    expect(restored(edited(start, { kind: 'removeStep', stepId: 'find' }), 'other')).toBeUndefined();
  });
});
