import { describe, expect, it } from 'vitest';
import { actionStep, documentOf, triggerStep } from '../testing/document-of.js';
import { literal } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { changedParts } from './changed-parts.js';
import type { Operation } from './operation.js';
import { overlaps, stepOfPart } from './part.js';

const start = documentOf([triggerStep(), actionStep('a'), actionStep('b')], 'call next a', 'a next b');
const partsOf = (operation: Operation) => changedParts(start, applyOperation(start, operation).document).toSorted();

describe('the parts that an edit changes', () => {
  it.each<[string, Operation, string[]]>([
    ['a field', { kind: 'setParam', stepId: 'a', param: 'subject', value: literal('Hi') }, ['steps/a/params/subject']],
    ['what a step is called', { kind: 'changeStep', stepId: 'a', set: { title: 'Hello' } }, ['steps/a/title']],
    [
      'a step and the links around it',
      { kind: 'removeStep', stepId: 'a' },
      ['links/a.next.b', 'links/call.next.a', 'links/call.next.b', 'steps/a'],
    ],
    ['the name', { kind: 'renameFlow', name: 'Other' }, ['name']],
    ['one setting', { kind: 'changeSettings', settings: { country: 'BE' } }, ['settings/country']],
    ['only what differs in a whole new document', { kind: 'replaceDocument', document: { ...start, name: 'Other' } }, ['name']],
    ['nothing', { kind: 'renameFlow', name: start.name }, []],
  ])('%s', (_what, operation, parts) => expect(partsOf(operation)).toEqual(parts));

  it('overlap when one holds the other, not when only their names begin alike', () => {
    expect(overlaps('steps/a', 'steps/a/params/subject')).toBe(true);
    expect(overlaps('steps/a/title', 'steps/a')).toBe(true);
    expect(overlaps('steps/a', 'steps/ab/title')).toBe(false);
    expect(overlaps('steps/a/params/subject', 'steps/a/params/owner')).toBe(false);
  });

  it('know their step', () => {
    expect(stepOfPart('steps/a/params/subject')).toBe('a');
    expect(stepOfPart('settings/country')).toBeUndefined();
  });
});
