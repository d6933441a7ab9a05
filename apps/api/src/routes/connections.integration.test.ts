import { createHttpPool } from '@navette/connector-sdk';
import { mountEmulators } from '@navette/connectors/emulators';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reopenPracticeAddresses } from '../connections/reopen-practice-addresses.js';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('connections', () => {
  let api: RunningApi;
  let sandbox: FastifyInstance;
  let sandboxUrl = '';

  beforeAll(async () => {
    sandbox = Fastify();
    await mountEmulators(sandbox, { publicUrl: () => sandboxUrl });
    sandboxUrl = await sandbox.listen({ port: 0, host: '127.0.0.1' });
    const deps = { sandboxUrl, publicUrl: 'http://127.0.0.1:1', httpPool: createHttpPool({ allowedPrivateOrigins: [sandboxUrl] }) };
    api = await runApi(deps);
    // The address that the practice system is told must be one it can reach: the port is known only now.
    deps.publicUrl = await api.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await api.close();
    await sandbox.close();
  });

  const practice = async (connector = 'ringover') => {
    const made = await api.ask('POST', '/api/connections/practice', { connector });
    expect(made.statusCode).toBe(201);
    return made.json();
  };

  it('a practice account is one click: tested, kept, and told where to call us', async () => {
    const connection = await practice();
    expect(connection).toMatchObject({ connector: 'ringover', health: 'works' });
    expect(connection.account).not.toBe('');
    const detail = (await api.ask('GET', `/api/connections/${connection.id}`)).json();
    expect(detail.practice).toBe(true);
    expect(JSON.stringify(detail)).not.toContain('practice-ringover');
    const told = (await (await fetch(`${sandboxUrl}/ringover/__test/webhook`)).json()) as { url: string };
    expect(new URL(told.url).pathname).toBe(new URL(detail.hook.address).pathname);
  });

  it('accounts that nobody named are told apart by a number', async () => {
    const names = [await practice('zoho-crm'), await practice('zoho-crm'), await practice('zoho-crm')].map(({ name }) => name);
    expect(names).toEqual(['Zoho CRM practice account', 'Zoho CRM practice account 2', 'Zoho CRM practice account 3']);
  });

  it('a call in the practice phone system is accepted as a signed event of the connection', async () => {
    const connection = await practice();
    const { hook } = (await api.ask('GET', `/api/connections/${connection.id}`)).json();
    const address = `http://127.0.0.1:${new URL(api.app.listeningOrigin).port}${new URL(hook.address).pathname}`;
    await fetch(`${sandboxUrl}/ringover/__world/webhook`, post({ url: address }));
    await fetch(`${sandboxUrl}/ringover/__test/call`, post({ from: '0612345678', outcome: 'missed' }));
    const missed = async () => {
      const { events } = (await api.ask('GET', '/api/events?limit=200')).json();
      return events.filter(
        (event: { trigger: string; connectionId: string }) => event.trigger === 'call-missed' && event.connectionId === connection.id,
      );
    };
    await expect.poll(missed).toHaveLength(1);
    expect((await missed())[0]).toMatchObject({ about: '+33612345678', connector: 'ringover' });
  });

  it('a practice system that has forgotten everything is told our addresses again', async () => {
    await practice();
    await fetch(`${sandboxUrl}/ringover/__test/webhook`, { method: 'DELETE' });
    await reopenPracticeAddresses(api.deps, api.app.log);
    const told = (await (await fetch(`${sandboxUrl}/ringover/__test/webhook`)).json()) as { url: string };
    expect(new URL(told.url).pathname).toMatch(/^\/hooks\//);
  });

  it('wrong values are refused with what the app says, and nothing is kept', async () => {
    const before = (await api.ask('GET', '/api/connections')).json().connections.length;
    const wrong = { connector: 'ringover', values: { apiKey: 'wrong', baseUrl: `${sandboxUrl}/ringover/v2` } };
    const refused = await api.ask('POST', '/api/connections', wrong);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error).toMatchObject({ code: 'connectionRefused', sentence: expect.stringContaining('Ringover') });
    const missing = await api.ask('POST', '/api/connections', { connector: 'ringover', values: { apiKey: ' ' } });
    expect(missing.json().error.details.fields[0].field).toBe('apiKey');
    expect((await api.ask('GET', '/api/connections')).json().connections.length).toBe(before);
    expect((await api.ask('POST', '/api/connections', { connector: 'core', values: {} })).json().error.code).toBe(
      'connectorWithoutAccount',
    );
  });

  it('a list of the account is asked once and then remembered, also by search', async () => {
    const { id } = await practice();
    await fetch(`${sandboxUrl}/ringover/__test/reset`, { method: 'POST' });
    const read = async (query = '') => (await api.ask('GET', `/api/connections/${id}/options/numbers${query}`)).json();
    const all = await read();
    expect(all.options.length).toBeGreaterThan(10);
    expect((await read('?search=fax')).options).toHaveLength(1);
    await read();
    const { calls } = (await (await fetch(`${sandboxUrl}/ringover/__test/calls?path=/v2/numbers`)).json()) as { calls: unknown[] };
    expect(calls).toHaveLength(2);
    expect((await api.ask('GET', `/api/connections/${id}/options/nothing`)).statusCode).toBe(404);
  });

  it('a dead one is marked by its test and works again once reconnected', async () => {
    const { id } = await practice();
    await api.store.connections.setValues(id, { apiKey: 'revoked', baseUrl: `${sandboxUrl}/ringover/v2` });
    expect((await api.ask('POST', `/api/connections/${id}/test`)).json()).toMatchObject({
      works: false,
      detail: { en: expect.stringMatching(/\.$/) },
    });
    expect((await api.ask('GET', `/api/connections/${id}`)).json().connection.health).toBe('lost');
    const values = { apiKey: 'practice-ringover-key', baseUrl: `${sandboxUrl}/ringover/v2` };
    expect((await api.ask('PUT', `/api/connections/${id}/values`, { values })).json().health).toBe('works');
    expect((await api.ask('GET', `/api/connections/${id}/held`)).json()).toEqual({ runIds: [] });
  });

  it('the main template comes with its table, filled as it was answered, refuses what contradicts, and can be published as it is', async () => {
    const connections = { ringover: (await practice()).id, 'zoho-crm': (await practice('zoho-crm')).id };
    const numbers = {
      rows: [
        { number: '+33184800008', owner: null, ignore: false },
        { number: '+33184800009', owner: { value: '2', label: 'Karim Benali' }, ignore: false },
      ],
      otherwise: { value: '1', label: 'Claire Leroy' },
    };
    const make = (answers: object) => api.ask('POST', '/api/flows', { from: 'template', template: 'missed-call', connections, answers });
    const refused = await make({ account: true, accountOwner: 'contact', contactOwner: 'account' });
    expect([refused.statusCode, refused.json().error.code]).toEqual([422, 'answersContradict']);
    const flow = (await make({ numbers })).json();
    expect((await api.ask('POST', `/api/flows/${flow.id}/check`, {})).json().issues).toEqual([]);
    const { tables } = (await api.ask('GET', '/api/lookup-tables')).json();
    expect(tables[0]).toMatchObject({ name: 'Numbers and owners', keyType: 'phone', rowCount: 2, usedByFlows: [{ id: flow.id }] });
    const looked = (await api.ask('GET', `/api/lookup-tables/${tables[0].id}/try?key=0184800009`)).json();
    expect(looked).toMatchObject({ isDefault: false, row: { ownerName: 'Karim Benali', ignore: false } });
    const other = (await api.ask('GET', `/api/lookup-tables/${tables[0].id}/try?key=0184800008`)).json();
    expect(other).toMatchObject({ isDefault: false, row: { ownerName: 'Claire Leroy' } });
    expect((await api.ask('POST', `/api/flows/${flow.id}/publish`, {})).statusCode).toBe(201);
  });

  it('one that flows use is deleted only knowingly', async () => {
    const { id } = await practice();
    const flow = await api.ask('POST', '/api/flows', { from: 'template', template: 'missed-call', connections: { ringover: id } });
    const refused = await api.ask('DELETE', `/api/connections/${id}`);
    expect(refused.json().error).toMatchObject({ code: 'connectionInUse', details: { flows: [{ id: flow.json().id }] } });
    expect((await api.ask('DELETE', `/api/connections/${id}?confirmed=true`)).statusCode).toBe(200);
    expect((await api.ask('GET', `/api/connections/${id}`)).statusCode).toBe(404);
  });
});

const post = (body: object) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
