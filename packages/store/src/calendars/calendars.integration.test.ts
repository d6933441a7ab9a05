import { defaultCalendar } from '@navette/flow';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore } from '../create-store.js';
import type { Store } from '../store.js';
import { testDatabase } from '../test-database.js';
import { insertFlow, organisationId } from '../test-fixtures.js';

describe('calendars', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let store: Store;
  beforeAll(async () => {
    database = await testDatabase();
    store = createStore({ databaseUrl: database.url, secretKey: 'a secret key for tests' });
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });

  const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });

  test('keep their order, and one kept again takes its own place', async () => {
    expect(await store.calendars.list(organisationId)).toEqual([]);
    await store.calendars.keep(organisationId, usual);
    await store.calendars.keep(organisationId, { ...usual, id: 'a-support', name: 'Support' });
    await store.calendars.keep(organisationId, { ...usual, name: 'Sales' });
    expect((await store.calendars.list(organisationId)).map(({ id, name }) => [id, name])).toEqual([
      ['default', 'Sales'],
      ['a-support', 'Support'],
    ]);
    expect(await store.calendars.list('organisation-2')).toEqual([]);
  });

  test('come with the flows that listen, which are read again after a change', async () => {
    const { flowId } = await insertFlow(database.query);
    await database.query('UPDATE flows SET "on" = true, live_version = 1 WHERE id = $1', [flowId]);
    const before = await store.flows.listeningVersion();
    await store.calendars.keep(organisationId, { ...usual, name: 'Both' });
    expect(await store.flows.listeningVersion()).not.toBe(before);
    const [flow] = await store.flows.listening();
    expect(flow?.calendars[0]?.name).toBe('Both');
  });
});
