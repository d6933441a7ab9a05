import { describe, expect, test } from 'vitest';
import { createStore } from '../create-store.js';
import { document, insertFlow, insertRuns, journalWrite, organisationId } from '../test-fixtures.js';
import { secretKey, useTestStore } from '../use-test-store.js';

describe('connections', () => {
  const { database, store } = useTestStore();

  const create = (values: Record<string, string> = { token: 'plain-text-secret' }) =>
    store.connections.create(organisationId, 'anna', { connector: 'zoho-crm', name: 'Our CRM', values });

  test('secrets come back to who opens them and are in no row of any table', async () => {
    const { id } = await create();
    const hook = await store.hooks.ensure({ organisationId, connector: 'zoho-crm', connectionId: id });
    await store.hooks.setSecrets(hook.id, { shared: 'plain-text-secret' });
    expect(await store.connections.open(id)).toMatchObject({ values: { token: 'plain-text-secret' }, health: 'untested' });
    expect(await store.hooks.ofConnection(id)).toMatchObject({ id: hook.id, secrets: { shared: 'plain-text-secret' } });

    const { rows: tables } = await database.query(`SELECT format('%I', tablename) AS name FROM pg_tables WHERE schemaname = 'public'`);
    for (const { name } of tables) {
      const { rows } = await database.query(`SELECT t::text AS row, encode(convert_to(t::text, 'UTF8'), 'hex') AS hex FROM ${name} t`);
      const dump = rows.map((row) => `${row.row} ${row.hex}`).join('\n');
      expect(dump).not.toContain('plain-text-secret');
      expect(dump).not.toContain(Buffer.from('plain-text-secret').toString('hex'));
      expect(dump).not.toContain(Buffer.from('plain-text-secret').toString('base64').replace(/=+$/, ''));
    }
  });

  test('four processes with 25 callers each refresh a stale token once', async () => {
    const { id } = await create({ token: 'old' });
    const stores = Array.from({ length: 4 }, () => createStore({ databaseUrl: database.url, secretKey }));
    let refreshes = 0;
    const refresh = async () => {
      refreshes += 1;
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { token: 'new' };
    };
    const tokens = await Promise.all(
      stores.flatMap((store) =>
        Array.from({ length: 25 }, () => store.connections.refresh(id, (values) => values.token === 'old', refresh)),
      ),
    );
    expect(refreshes).toBe(1);
    expect(tokens).toEqual(Array.from({ length: 100 }, () => ({ token: 'new' })));
    expect((await store.connections.open(id))?.values).toEqual({ token: 'new' });
    await Promise.all(stores.map((store) => store.close()));
  });

  test('a refresh that fails keeps the old values and frees the lock', async () => {
    const { id } = await create({ token: 'old' });
    const stale = () => true;
    await expect(store.connections.refresh(id, stale, () => Promise.reject(new Error('vendor away')))).rejects.toThrow('vendor away');
    expect((await store.connections.open(id))?.values).toEqual({ token: 'old' });
    expect(await store.connections.refresh(id, stale, async () => ({ token: 'new' }))).toEqual({ token: 'new' });
  });

  test('a connection shows its health, the flows that use it and the runs it holds', async () => {
    const { id } = await create();
    const flow = await insertFlow(database.query);
    const step = { id: 'lead', kind: 'action', connector: 'zoho-crm', action: 'createLead', params: {}, connectionId: id } as const;
    await store.flows.saveDraft(organisationId, flow.flowId, 'anna', {
      document: { ...document, steps: { ...document.steps, lead: step } },
      revision: 1,
    });
    const [lost, unknown] = await insertRuns(database.query, flow, 2);
    await database.query(`UPDATE runs SET state = 'held' WHERE id = ANY ($1)`, [[lost, unknown]]);
    const error = (code: string) => ({ code, who: 'admin' as const, sentence: { en: '', fr: '' }, details: { connectionId: id } });
    await store.journal.write(journalWrite(lost!, { state: 'held', error: error('CONNECTION_LOST') }));
    await store.journal.write(journalWrite(unknown!, { state: 'held', error: error('OUTCOME_UNKNOWN') }));
    await store.connections.setHealth(id, 'works', { account: 'Acme' });
    await store.connections.setHealth(id, 'lost', { sentence: { en: 'Gone', fr: 'Partie' } });
    await store.connections.touch(id);
    expect(await store.connections.one(organisationId, id)).toMatchObject({
      account: 'Acme',
      health: 'lost',
      healthDetail: { en: 'Gone' },
      testedAt: expect.any(String),
      lastUsedAt: expect.any(String),
      usedByFlows: [{ id: flow.flowId, name: 'Missed call' }],
      heldRuns: 1,
    });
    expect(await store.runs.heldByConnection(organisationId, id)).toEqual([lost]);
  });

  test('a connection of another organisation is neither shown, renamed nor removed', async () => {
    const { id } = await create();
    await store.connections.rename('organisation-2', id, 'Mine');
    await store.connections.remove('organisation-2', id);
    expect(await store.connections.one('organisation-2', id)).toBeUndefined();
    expect(await store.connections.one(organisationId, id)).toMatchObject({ name: 'Our CRM' });
    await store.connections.remove(organisationId, id);
    expect(await store.connections.open(id)).toBeUndefined();
  });
});
