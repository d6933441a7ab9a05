import { describe, expect, it } from 'vitest';
import { sameWords } from '../issues/row.js';
import type { JsonSchema } from '../json.js';
import { literal, ref, type Value } from '../value.js';
import { checkField } from './check-field.js';

const check = (schema: JsonSchema, value: Value) =>
  checkField({
    schema,
    root: schema,
    value,
    required: true,
    path: 'params.contact',
    title: sameWords('Contact'),
    app: sameWords('CRM'),
    at: { stepId: 'step' },
    country: 'FR',
  }).map(({ sentence }) => sentence.en);

const hinted = (format: string): JsonSchema => ({ type: 'string', 'x-ui': { format } });

describe('a text whose kind only the form’s hint tells', () => {
  it.each([
    ['email', 'claire', 'an e-mail address', 'claire@acme.fr'],
    ['uri', 'acme', 'a web address', 'https://acme.fr'],
    ['phone', '12', 'a phone number', '06 12 34 56 78'],
  ])('as %s, %s is not %s', (format, wrong, kind, right) => {
    expect(check(hinted(format), literal(wrong))).toEqual([`“${wrong}” in “Contact” is not ${kind}.`]);
    expect(check(hinted(format), literal(right))).toEqual([]);
  });

  it('is left to the run while it is a pill', () => expect(check(hinted('phone'), ref('call', 'from'))).toEqual([]));
  it('is left to the app where apps take more than we know', () => expect(check(hinted('date'), literal('tomorrow'))).toEqual([]));
});

it.each(['P3D', 'PT2H', 'P1DT12H'])('%s is a length of time', (text) => {
  expect(check({ type: 'string', format: 'duration' }, literal(text))).toEqual([]);
  expect(check({ type: 'string', format: 'duration' }, literal('3 days'))).toHaveLength(1);
});
