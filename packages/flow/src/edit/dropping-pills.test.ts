import { expect, it } from 'vitest';
import type { ActionStep } from '../document.js';
import { actionStep, documentOf, triggerStep } from '../testing/document-of.js';
import { literal, ref, text, type Value } from '../value.js';
import { applyOperation } from './apply-operation.js';
import { droppingPills } from './dropping-pills.js';

const after = (value: Value): Value | undefined => {
  const document = documentOf([triggerStep(), actionStep('a', { params: { name: value } })], 'call next a');
  const operation = droppingPills(document, { stepId: 'a', field: 'params.name' }, 'gone')!;
  return (applyOperation(document, operation).document.steps.a as ActionStep).params.name;
};

it.each<[string, Value, Value | undefined]>([
  ['a pill alone', ref('gone', 'id'), undefined],
  ['a pill of another step', ref('call', 'from'), ref('call', 'from')],
  ['text around it', text('Call ', ref('gone', 'id'), ref('call', 'from')), text('Call ', ref('call', 'from'))],
  ['text of nothing else', text(ref('gone', 'id')), undefined],
  ['a list', { kind: 'list', items: [ref('gone'), literal(1)] }, { kind: 'list', items: [literal(1)] }],
  ['fields', { kind: 'fields', fields: { a: ref('gone'), b: literal(1) } }, { kind: 'fields', fields: { b: literal(1) } }],
])('only the pills of the deleted step leave the field: %s', (_, value, left) => {
  expect(after(value)).toEqual(left);
});

it('leaves what is no parameter to the person', () => {
  const document = documentOf([triggerStep(), actionStep('a')], 'call next a');
  expect(droppingPills(document, { stepId: 'a', field: 'onlyIf.left' }, 'call')).toBeUndefined();
});
