import { afterAll, beforeAll } from 'vitest';
import { createStore } from './create-store.js';
import type { Store } from './store.js';
import { testDatabase } from './test-database.js';

type TestDatabase = Awaited<ReturnType<typeof testDatabase>>;

export const secretKey = 'a secret key for tests';

/** For tests only: a fresh database and a store on it for the tests of a file or block. Both are filled before the first of them. */
export const useTestStore = (): { database: TestDatabase; store: Store } => {
  const [database, store] = [{} as TestDatabase, {} as Store];
  beforeAll(async () => {
    Object.assign(database, await testDatabase());
    Object.assign(store, createStore({ databaseUrl: database.url, secretKey }));
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
  });
  return { database, store };
};
