import { describe, expect, it } from 'vitest';
import { actionStep, documentOf, triggerStep } from '../testing/document-of.js';
import { literal } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { changedParts } from './changed-parts.js';
import type { Operation } from './operation.js';
import { isValuePart, readPart, writePart } from './part-value.js';

const start = documentOf([triggerStep(), actionStep('a')], 'call next a');

describe('a part that is a value', () => {
  it.each<Operation>([
    { kind: 'setParam', stepId: 'a', param: 'sub/ject', value: literal('Hi') },
    { kind: 'changeStep', stepId: 'a', set: { title: 'Hello' } },
    { kind: 'renameFlow', name: 'Other' },
    { kind: 'changeSettings', settings: { country: 'BE' } },
    { kind: 'changeSettings', settings: { tooLateAfter: { amount: 2, unit: 'hours' } } },
  ])('of %j is read, and written back and forth', (operation) => {
    const { document } = applyOperation(start, operation);
    const [part] = changedParts(start, document);
    expect(isValuePart(part!)).toBe(true);
    const back = applyOperation(document, writePart(part!, readPart(start, part!))!).document;
    expect(back).toEqual(start);
    expect(applyOperation(back, writePart(part!, readPart(document, part!))!).document).toEqual(document);
  });

  it('is no step, link or layout', () => {
    expect(['steps/a', 'links/call.next.a', 'layout/mode'].map((part) => writePart(part, undefined))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(['steps/a', 'links/call.next.a', 'layout/mode'].some(isValuePart)).toBe(false);
  });
});
