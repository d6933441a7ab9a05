import { type Catalog, ref } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { dataTypeOf } from './data-type';
import { asGroup, emptyTest, withOperator } from './edit-condition';

const words = (text: string) => ({ en: text, fr: text });
const output = {
  type: 'object',
  properties: {
    score: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
    at: { type: 'string', format: 'date-time' },
    tags: { type: 'array' },
    answered: { type: 'boolean' },
    name: { type: 'string' },
  },
};
const trigger = { name: 'call-missed', title: words('Call'), summary: words(''), kind: 'webhook' as const, params: {}, output, sample: {} };
const catalog: Catalog = {
  connectors: [
    {
      name: 'phone',
      version: '1.0.0',
      title: words('Phone'),
      description: words(''),
      icon: '',
      colour: '#000000',
      triggers: [trigger],
      actions: [],
    },
  ],
};

describe('the operators offered', () => {
  it.each([
    ['score', 'number'],
    ['at', 'date'],
    ['tags', 'list'],
    ['answered', 'yesNo'],
    ['name', 'text'],
    ['unknown', 'text'],
  ])('follow the schema of %s: %s', (path, type) => {
    expect(dataTypeOf(ref('call', path), aFlow(), catalog)).toBe(type);
  });

  it('follow what a transform makes of the data', () => {
    const count = ref('call', 'tags', [{ name: 'pick', args: { which: 'count' } }]);
    expect(dataTypeOf(count, aFlow(), catalog)).toBe('number');
  });
});

describe('editing a condition', () => {
  it('gives an operator as many values as it takes and keeps those there are', () => {
    const test = { ...emptyTest(), right: [{ kind: 'literal' as const, value: '5' }] };
    expect(withOperator(test, 'between').right).toEqual([test.right[0], { kind: 'literal', value: '' }]);
    expect(withOperator(test, 'hasValue').right).toEqual([]);
  });

  it('shows a single test in a group', () => {
    expect(asGroup(emptyTest())).toEqual({ kind: 'all', of: [emptyTest()] });
  });
});
