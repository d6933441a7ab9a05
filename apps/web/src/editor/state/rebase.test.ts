import { applyOperation, literal, type Operation } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { rebase } from './rebase';

const setSubject: Operation = { kind: 'setParam', stepId: 'task', param: 'subject', value: literal('Call back') };

describe('rebase', () => {
  it('keeps both people’s changes when they touched different steps', () => {
    const theirs = applyOperation(aFlow(), { kind: 'setParam', stepId: 'find', param: 'phone', value: literal('+33') }).document;
    const { document, pending, refused } = rebase(theirs, [setSubject]);
    expect(document.steps.find).toMatchObject({ params: { phone: literal('+33') } });
    expect(document.steps.task).toMatchObject({ params: { subject: literal('Call back') } });
    expect(pending).toEqual([setSubject]);
    expect(refused).toEqual([]);
  });

  it('tells which edits no longer apply and keeps the others', () => {
    const theirs = applyOperation(aFlow(), { kind: 'removeStep', stepId: 'task' }).document;
    const rename: Operation = { kind: 'renameFlow', name: 'Mine' };
    const { document, pending, refused } = rebase(theirs, [setSubject, rename]);
    expect(document.name).toBe('Mine');
    expect(pending).toEqual([rename]);
    expect(refused.map(({ error }) => error.code)).toEqual(['unknownStep']);
  });
});
