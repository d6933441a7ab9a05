import { describe, expect, it } from 'vitest';
import type { Catalog } from '../catalog.js';
import { documentOf, triggerStep } from '../testing/document-of.js';
import { ref } from '../value.js';
import { dataTypeOf } from './data-type-of.js';

const words = (text: string) => ({ en: text, fr: text });
const output = {
  type: 'object',
  properties: {
    score: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
    at: { type: 'string', format: 'date-time' },
    tags: { type: 'array' },
    answered: { type: 'boolean' },
    name: { type: 'string' },
    company: { type: 'object' },
    body: {},
  },
};
const trigger = { name: 'call-missed', title: words('Call'), summary: words(''), kind: 'webhook' as const, params: {}, output, sample: {} };
const phone = { name: 'phone', version: '1.0.0', title: words('Phone'), description: words(''), icon: '', colour: '#000000' };
const catalog: Catalog = { connectors: [{ ...phone, triggers: [trigger], actions: [] }] };
const sample = {
  body: { total: 12, when: '2026-11-22T10:00:00Z', day: '2026-11-22', name: 'A', lines: [1], paid: true, buyer: { id: 1 } },
};
const known = { document: documentOf([triggerStep('call')]), catalog, sampleOf: (step: string) => (step === 'call' ? sample : undefined) };

describe('the kind of data', () => {
  it.each([
    ['score', 'number'],
    ['at', 'date'],
    ['tags', 'list'],
    ['answered', 'yesNo'],
    ['name', 'text'],
    ['company', 'record'],
  ])('follows the schema of %s: %s', (path, type) => {
    expect(dataTypeOf(ref('call', path), known)).toBe(type);
  });

  it.each([
    ['body.total', 'number'],
    ['body.when', 'date'],
    ['body.day', 'date'],
    ['body.name', 'text'],
    ['body.lines', 'list'],
    ['body.paid', 'yesNo'],
    ['body.buyer', 'record'],
    ['body.gone', undefined],
  ])('is that of the sample where the schema says nothing: %s is %s', (path, type) => {
    expect(dataTypeOf(ref('call', path), known)).toBe(type);
  });

  it('is what a transform makes of the data', () => {
    const count = ref('call', 'tags', [{ name: 'pick', args: { which: 'count' } }]);
    expect(dataTypeOf(count, known)).toBe('number');
  });
});
