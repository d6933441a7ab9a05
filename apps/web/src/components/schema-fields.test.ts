import { describe, expect, it } from 'vitest';
import { fieldsOf, initialValues } from './schema-fields';

const schema = {
  type: 'object',
  required: ['region', 'key'],
  properties: {
    region: { type: 'string', enum: ['eu', 'us'], default: 'eu' },
    key: { type: 'string', 'x-ui': { title: { en: 'Key', fr: 'Clé' }, secret: true } },
    tenant: { type: 'string', 'x-ui': { showIf: { param: 'region', is: ['us'] } } },
  },
};

describe('fieldsOf', () => {
  it('asks for what has no default, and for nothing that the other answers hide', () => {
    expect(fieldsOf(schema, {}).map((field) => [field.name, field.required])).toEqual([
      ['region', false],
      ['key', true],
    ]);
    expect(fieldsOf(schema, { region: 'us' }).map((field) => field.name)).toEqual(['region', 'key', 'tenant']);
  });

  it('starts with the defaults', () => {
    expect(initialValues(schema)).toEqual({ region: 'eu' });
  });
});
