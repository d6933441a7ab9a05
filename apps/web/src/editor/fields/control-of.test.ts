import type { JsonSchema } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { type Control, controlOf } from './control-of';

const ui = (hints: object) => ({ 'x-ui': hints });

describe('controlOf', () => {
  it.each<[Control, JsonSchema]>([
    ['text', { type: 'string' }],
    ['text', { type: ['string', 'number', 'null'] }],
    ['text', { anyOf: [{ type: 'string' }, { type: 'null' }] }],
    ['longText', { type: 'string', ...ui({ multiline: true }) }],
    ['number', { type: ['integer', 'null'] }],
    ['yesNo', { type: 'boolean' }],
    ['date', { type: 'string', ...ui({ format: 'date' }) }],
    ['date', { type: 'string', format: 'date-time' }],
    ['duration', { type: 'string', format: 'duration' }],
    ['code', { type: 'string', ...ui({ format: 'code' }) }],
    ['locked', { type: 'number', readOnly: true }],
    ['secret', { type: 'string', ...ui({ secret: true }) }],
    ['choice', { type: 'string', enum: ['a', 'b'] }],
    ['manyChoices', { type: 'array', items: { type: 'string', enum: ['a', 'b'] } }],
    ['options', { type: 'string', ...ui({ options: 'users' }) }],
    ['manyOptions', { type: 'array', items: { type: 'string' }, ...ui({ options: 'numbers' }) }],
    ['table', { type: 'string', ...ui({ format: 'table' }) }],
    ['rows', { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } }],
    ['fieldset', { type: 'object', properties: { street: { type: 'string' } } }],
    ['record', { type: 'object', additionalProperties: { type: 'string' } }],
    ['locked', { type: 'string', ...ui({ locked: { en: 'Set by the app', fr: 'Fixé par l’application' } }) }],
    ['json', {}],
    ['json', { type: 'object' }],
    ['json', { anyOf: [{ type: 'object' }, { type: 'string' }] }],
  ])('draws %s for %j', (control, schema) => {
    expect(controlOf(schema, schema)).toBe(control);
  });
});
