import { describe, expect, it } from 'vitest';
import { sameWords } from '../issues/row.js';
import type { JsonSchema } from '../json.js';
import { literal, ref, type Value } from '../value.js';
import { checkField } from './check-field.js';
import { causesOf, type ShowIf } from './show-if.js';
import { isShown, visibleFields } from './visible-fields.js';

const schemaOf = (showIf: ShowIf): JsonSchema => ({
  type: 'object',
  required: ['body'],
  properties: {
    method: { type: 'string', enum: ['POST', 'DELETE'], default: 'POST' },
    note: { type: 'string' },
    kind: { type: 'string', default: 'text', 'x-ui': { showIf: { param: 'method', isNot: ['DELETE'] } } },
    body: { type: 'string', 'x-ui': { showIf } },
  },
});

/** Shown, asked for when empty, and kept in a version: the three are one answer. */
const answersOf = (showIf: ShowIf, fields: Record<string, Value>): boolean[] => {
  const schema = schemaOf(showIf);
  const value: Value = { kind: 'fields', fields };
  const words = sameWords('Request');
  const issues = checkField({
    schema,
    root: schema,
    value,
    required: true,
    path: 'params',
    title: words,
    app: words,
    at: {},
    country: 'FR',
  });
  const kept = visibleFields(schema, { ...fields, body: literal('Hello') });
  return [isShown(schema, 'body', fields), issues.some(({ field }) => field === 'params.body'), 'body' in kept];
};

const cases: [string, ShowIf, Record<string, Value>, boolean][] = [
  ['one of the values', { param: 'method', is: ['DELETE'] }, { method: literal('DELETE') }, true],
  ['another value', { param: 'method', is: ['DELETE'] }, { method: literal('POST') }, false],
  ['the default of an empty field', { param: 'method', is: ['POST'] }, {}, true],
  ['none of the values', { param: 'method', isNot: ['DELETE'] }, { method: literal('POST') }, true],
  ['one it must not have', { param: 'method', isNot: ['DELETE'] }, { method: literal('DELETE') }, false],
  ['something where something is asked', { param: 'note', filled: true }, { note: literal('Hi') }, true],
  ['nothing where something is asked', { param: 'note', filled: true }, { note: literal(' ') }, false],
  ['nothing where nothing is asked', { param: 'note', filled: false }, {}, true],
  ['data that only a run knows', { param: 'note', is: ['Hi'] }, { note: ref('trigger', 'note') }, true],
  ['a value under a field that is hidden', { param: 'kind', is: ['text'] }, { method: literal('DELETE'), kind: literal('text') }, false],
  [
    'both of two',
    {
      all: [
        { param: 'method', isNot: ['DELETE'] },
        { param: 'note', filled: true },
      ],
    },
    { note: literal('Hi') },
    true,
  ],
  [
    'one of two, where both are asked',
    {
      all: [
        { param: 'method', isNot: ['DELETE'] },
        { param: 'note', filled: true },
      ],
    },
    {},
    false,
  ],
  [
    'one of two, where one is enough',
    {
      any: [
        { param: 'method', is: ['DELETE'] },
        { param: 'kind', is: ['text'] },
      ],
    },
    {},
    true,
  ],
];

describe('x-ui.showIf', () => {
  it.each(cases)('with %s the form, the issues and the version agree', (_, showIf, fields, shown) => {
    expect(answersOf(showIf, fields)).toEqual([shown, shown, shown]);
  });

  it('names every field that it asks about', () => {
    expect(causesOf({ any: [{ param: 'a', filled: true }, { all: [{ param: 'b', is: [1] }] }] })).toEqual(['a', 'b']);
  });
});
