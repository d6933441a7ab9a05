import { describe, expect, test } from 'vitest';
import { document, insertFlow, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('lookup tables', () => {
  const { database, store } = useTestStore();

  const create = (change: object = {}) =>
    store.tables.create(organisationId, { name: 'Owners', keyType: 'phone', keyLabel: 'Number', columns: [], defaultRow: null, ...change });

  test('a phone is found in any spelling, and the default row otherwise', async () => {
    const table = await create({ defaultRow: { owner: 'desk' } });
    await store.tables.setRows(organisationId, table.id, [{ label: '06 12 34 56 78', values: { owner: 'anna' } }]);
    for (const key of ['+33612345678', '0612345678', ' 06.12.34.56.78 ', '0033612345678']) {
      expect(await store.tables.lookup(organisationId, table.id, key)).toEqual({ row: { owner: 'anna' }, isDefault: false });
    }
    expect(await store.tables.lookup(organisationId, table.id, '612 34 56 78', 'BE')).toEqual({ row: { owner: 'desk' }, isDefault: true });
    expect(await store.tables.lookup('organisation-2', table.id, '0612345678')).toBeUndefined();
  });

  test('text is compared without case and outer spaces; without default row a miss is nothing', async () => {
    const table = await create({ keyType: 'text' });
    await store.tables.setRows(organisationId, table.id, [{ label: ' Île-de-France ', values: { owner: 'bert' } }]);
    expect(await store.tables.lookup(organisationId, table.id, 'île-de-france')).toMatchObject({ row: { owner: 'bert' } });
    expect(await store.tables.lookup(organisationId, table.id, 'Bretagne')).toBeUndefined();
  });

  test('two rows that mean the same key are refused with both labels, and the old rows stay', async () => {
    const table = await create();
    await store.tables.setRows(organisationId, table.id, [{ label: '0612345678', values: {} }]);
    const twice = ['06 11 11 11 11', '+33 6 11 11 11 11'].map((label) => ({ label, values: {} }));
    await expect(store.tables.setRows(organisationId, table.id, twice)).rejects.toThrow('“06 11 11 11 11” and “+33 6 11 11 11 11”');
    expect((await store.tables.one(organisationId, table.id))?.rows.map((row) => row.label)).toEqual(['0612345678']);
  });

  test('rows keep their order, and the list counts them and names the flows that use the table', async () => {
    const table = await create({ name: 'Regions', keyType: 'text' });
    const labels = ['z', 'a', 'm'];
    await store.tables.setRows(
      organisationId,
      table.id,
      labels.map((label) => ({ label, values: {} })),
    );
    const flow = await insertFlow(database.query);
    const owner = { kind: 'pill', transforms: [{ name: 'lookup', args: { table: table.id, column: 'owner' } }] } as never;
    const lead = { id: 'lead', kind: 'action', connector: 'zoho-crm', action: 'createLead', params: { owner } } as const;
    await store.flows.saveDraft(organisationId, flow.flowId, 'anna', { document: { ...document, steps: { lead } }, revision: 1 });
    expect((await store.tables.one(organisationId, table.id))?.rows.map((row) => row.label)).toEqual(labels);
    await store.tables.change(organisationId, table.id, { name: 'Areas' });
    expect((await store.tables.list(organisationId)).find((one) => one.id === table.id)).toMatchObject({
      name: 'Areas',
      rowCount: 3,
      usedByFlows: [{ id: flow.flowId }],
    });
    await store.tables.remove(organisationId, table.id);
    expect(await store.tables.one(organisationId, table.id)).toBeUndefined();
  });
});
