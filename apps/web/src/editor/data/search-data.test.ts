import type { JsonSchema } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { dataEntries } from './data-entry';
import { searchData } from './search-data';

const title = (en: string, fr: string) => ({ 'x-ui': { title: { en, fr } } });
const schema: JsonSchema = {
  type: 'object',
  properties: {
    from: { type: 'string', ...title('Caller', 'Appelant') },
    contact: {
      anyOf: [{ type: 'null' }, { type: 'object', properties: { name: { type: 'string', ...title('Last name', 'Nom') } } }],
      ...title('Contact', 'Contact'),
    },
    lines: { type: 'array', items: { type: 'object', properties: { price: { type: 'number' } } }, ...title('Lines', 'Lignes') },
    tags: { type: 'array', items: { type: 'string' } },
  },
};
const sample = { from: '+33612345678', contact: { name: 'Dupont' }, lines: [{ price: 12.5 }], tags: ['a'], extra: 'unannounced' };
const entries = dataEntries({ step: 'call', schema, sample, language: 'en' });
const found = (query: string) => searchData(entries, query).map((entry) => entry.ref.path.join('.'));

describe('the data of a step', () => {
  it('offers what the schema names, and what only the sample has', () => {
    expect(entries.map((entry) => entry.ref.path.join('.'))).toEqual([
      'from',
      'contact',
      'contact.name',
      'lines',
      'lines.0',
      'lines.0.price',
      'tags',
      'extra',
    ]);
  });

  it('says what a line stands in', () => {
    expect(entries.find((entry) => entry.label === 'Last name')?.trail).toEqual(['Contact']);
    expect(entries.find((entry) => entry.label === 'Price')?.trail).toEqual(['Lines', 'Lines 1']);
  });

  it('is named in the reader’s language', () => {
    expect(dataEntries({ step: 'call', schema, sample, language: 'fr' })[0]?.label).toBe('Appelant');
  });
});

describe('searchData', () => {
  it('finds by name whatever case and accents', () => {
    expect(found('CALLÉR')).toEqual(['from']);
    expect(found('contact last')).toEqual(['contact.name']);
  });

  it.each(['06 12', '0612345678', '+33 6 12 34', '33612'])('finds a phone typed as %s', (query) => {
    expect(found(query)).toEqual(['from']);
  });

  it('finds by value', () => {
    expect(found('dupont')).toContain('contact.name');
    expect(found('12,5')).toEqual([]);
    expect(found('12.5')).toContain('lines.0.price');
  });

  it('gives everything for nothing typed', () => {
    expect(found('  ')).toHaveLength(entries.length);
  });
});
