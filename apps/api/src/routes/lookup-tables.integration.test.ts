import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('lookup tables', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const make = async () =>
    (
      await api.ask('POST', '/api/lookup-tables', {
        name: 'Numbers',
        keyType: 'phone',
        keyLabel: 'Number',
        columns: [
          { id: 'owner', label: 'Owner', type: 'text' },
          { id: 'ignore', label: 'Ignore', type: 'boolean' },
        ],
        defaultRow: { owner: 'Karim' },
      })
    ).json();

  it('find a phone however it is spelt, and else the default row', async () => {
    const table = await make();
    await api.ask('PUT', `/api/lookup-tables/${table.id}/rows`, { rows: [{ label: '01 23 45 67 89', values: { owner: 'Claire' } }] });
    const look = async (key: string) => (await api.ask('GET', `/api/lookup-tables/${table.id}/try?key=${encodeURIComponent(key)}`)).json();
    expect(await look('+33 1 23 45 67 89')).toEqual({ row: { owner: 'Claire' }, isDefault: false });
    expect(await look('0999')).toEqual({ row: { owner: 'Karim' }, isDefault: true });
  });

  it('refuse two rows of one key and keep what was there', async () => {
    const table = await make();
    const set = (labels: string[]) =>
      api.ask('PUT', `/api/lookup-tables/${table.id}/rows`, { rows: labels.map((label) => ({ label, values: {} })) });
    await set(['01 23 45 67 89']);
    const refused = await set(['01 23 45 67 90', '+33123456790']);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error).toMatchObject({
      code: 'duplicateKey',
      sentence: 'Two rows have the same key: 01 23 45 67 90, +33123456790.',
    });
    expect((await api.ask('GET', `/api/lookup-tables/${table.id}`)).json().rows).toHaveLength(1);
  });

  it('come back from CSV as they went', async () => {
    const table = await make();
    const csv = 'Number;Ignore;Owner\r\n01 23 45 67 89;oui;"Leroy; Claire"\r\n';
    expect((await api.ask('POST', `/api/lookup-tables/${table.id}/import`, { csv })).json()).toEqual({ rows: 1 });
    const written = (await api.ask('GET', `/api/lookup-tables/${table.id}/export`)).body;
    expect(written).toBe('Number,Owner,Ignore\r\n01 23 45 67 89,"Leroy; Claire",true\r\n');
    await api.ask('POST', `/api/lookup-tables/${table.id}/import`, { csv: written });
    expect((await api.ask('GET', `/api/lookup-tables/${table.id}`)).json().rows[0].values).toEqual({
      owner: 'Leroy; Claire',
      ignore: true,
    });
  });

  it('change, and go', async () => {
    const table = await make();
    expect((await api.ask('PATCH', `/api/lookup-tables/${table.id}`, { name: 'Lines' })).json().name).toBe('Lines');
    await api.ask('DELETE', `/api/lookup-tables/${table.id}`);
    expect((await api.ask('GET', `/api/lookup-tables/${table.id}`)).statusCode).toBe(404);
    expect((await (await api.as('operator'))('POST', '/api/lookup-tables', {})).statusCode).toBe(403);
  });
});
