import { type Catalog, type CatalogAction, type CatalogConnector, literal } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { operationsOf, paramsFor } from './operations-of';

const action = (name: string, act: 'create' | 'update' | 'save', list: string | undefined, ...params: string[]) =>
  ({
    name,
    writes: { act, one: { en: '', fr: '' }, many: { en: '', fr: '' } },
    params: {
      properties: {
        ...Object.fromEntries(params.map((param) => [param, { type: 'string' }])),
        ...(list && { fields: { type: 'object', 'x-ui': { mapping: list } } }),
      },
    },
  }) as unknown as CatalogAction;

const create = action('create-record', 'create', 'fields', 'module');
const update = action('update-record', 'update', 'fields', 'module', 'id');
const save = action('upsert-record', 'save', 'fields', 'module', 'matchFields');
const lead = action('create-lead', 'create', 'leadFields', 'lastName');
const note = action('add-note', 'create', undefined, 'text');
const zoho = { actions: [lead, save, update, create, note] } as unknown as Catalog['connectors'][number] as CatalogConnector;
const names = (of: CatalogAction) => operationsOf(zoho, of).map(({ act, action: { name } }) => [act, name]);

describe('operationsOf', () => {
  it('are those that fill the same fields of the app, in the order in which people think of them', () =>
    expect(names(update)).toEqual([
      ['create', 'create-record'],
      ['update', 'update-record'],
      ['save', 'upsert-record'],
    ]));

  it('are one where no other action fills these fields, and none for an action without such fields', () => {
    expect(names(lead)).toEqual([['create', 'create-lead']]);
    expect(names(note)).toEqual([]);
  });

  it('keep what the other action has too, and nothing else', () => {
    const params = { module: literal('Leads'), id: literal('5843'), fields: { kind: 'fields' as const, fields: {} } };
    expect(Object.keys(paramsFor(save, params))).toEqual(['module', 'fields']);
  });
});
