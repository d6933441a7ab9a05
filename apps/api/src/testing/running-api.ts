import { createAuthDatabase, createStore, type Store } from '@navette/store';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { freshDatabase } from '../../../../tests/support/database.js';
import type { ApiDeps } from '../deps.js';
import type { Role } from '../roles.js';
import { createTestApi, recordingEngine, type Signal } from './test-api.js';

export const owner = { name: 'Claire Leroy', email: 'claire@acme.example', password: 'correct horse battery', organisation: 'Acme' };

type Ask = (method: InjectOptions['method'], url: string, body?: unknown) => Promise<LightMyRequestResponse>;

/** The API on a real database, with an owner. `ask(...)` is the owner; `as(role)` asks with a key of that role. */
export type RunningApi = {
  app: FastifyInstance;
  deps: ApiDeps;
  store: Store;
  signals: Signal[];
  organisationId: string;
  /** `name=value` of the owner's session. */
  cookie: string;
  ask: Ask;
  as(role: Role): Promise<Ask>;
  close(): Promise<void>;
};

export const runApi = async (over: Partial<ApiDeps> = {}): Promise<RunningApi> => {
  const { app, deps, store, signals, close } = await runEmptyApi(over);
  const made = await app.inject({ method: 'POST', url: '/api/setup', payload: owner });
  if (made.statusCode !== 200) throw new Error(`set-up answered ${made.statusCode}: ${made.body}`);
  const cookie = made.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const organisationId: string = made.json().organisation.id;
  return {
    app,
    deps,
    store,
    signals,
    organisationId,
    cookie,
    ask: asker(app, { cookie }),
    async as(role) {
      const { key } = await store.apiKeys.create({ organisationId, userId: null, name: role, role });
      return asker(app, { authorization: `Bearer ${key}` });
    },
    close,
  };
};

/** Before the first run: no owner yet. */
export const runEmptyApi = async (over: Partial<ApiDeps> = {}) => {
  const database = await freshDatabase();
  const store = createStore({ databaseUrl: database.url, secretKey: 'tests-only-secret-key-tests-only-0123456789' });
  const authDatabase = createAuthDatabase(database.url);
  const engine = recordingEngine();
  const { app, deps } = await createTestApi({ store, authDatabase, engine, ...over });
  const close = async () => {
    await app.close();
    await Promise.all([store.close(), authDatabase.$client.end()]);
    await database.drop();
  };
  return { app, deps, store, signals: engine.signals, databaseUrl: database.url, close };
};

const asker =
  (app: FastifyInstance, headers: Record<string, string>): Ask =>
  (method, url, body) =>
    app.inject({ method, url, headers, ...(body === undefined ? {} : { payload: body as object }) });
