import { createHttpPool } from '@navette/connector-sdk';
import { catalog, connectors } from '@navette/connectors';
import type { Store } from '@navette/store';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { createApi } from '../create-api.js';
import type { ApiDeps } from '../deps.js';
import type { EngineClient } from '../engine.js';

/** Signals that the API sent, for tests to look at. */
export type Signal = { name: 'cancel' | 'deliver' | 'resume' | 'hold' | 'move'; batchId: string; runId: string };

export const recordingEngine = (): EngineClient & { signals: Signal[] } => {
  const signals: Signal[] = [];
  return {
    signals,
    isHealthy: async () => true,
    cancel: async (batchId, runId) => void signals.push({ name: 'cancel', batchId, runId }),
    deliver: async (batchId, { runId }) => void signals.push({ name: 'deliver', batchId, runId }),
    resume: async (batchId, runId) => void signals.push({ name: 'resume', batchId, runId }),
    hold: async (batchId, runId) => void signals.push({ name: 'hold', batchId, runId }),
    move: async (batchId, runId) => void signals.push({ name: 'move', batchId, runId }),
  };
};

/** Throws whatever is asked of it: for tests that must not reach the database. */
const noStore = new Proxy({} as Store, {
  get: (_target, part) =>
    new Proxy({}, { get: (_inner, act) => async () => Promise.reject(new Error(`asked ${String(part)}.${String(act)}`)) }),
});

/** An API without servers around it, and the list of its routes. */
export const createTestApi = async (
  over: Partial<ApiDeps> = {},
): Promise<{ app: FastifyInstance; deps: ApiDeps; routes: { method: string; url: string; least?: string }[] }> => {
  const added: RouteOptions[] = [];
  const deps: ApiDeps = {
    store: noStore,
    authDatabase: {} as ApiDeps['authDatabase'], // nothing: better-auth asks only when somebody signs in
    engine: recordingEngine(),
    connectors,
    catalog: catalog(),
    httpPool: createHttpPool(),
    publicUrl: 'http://localhost:4400',
    authSecret: 'only-for-tests-only-for-tests-only-for-tests',
    log: false,
    onRoute: (route) => added.push(route),
    ...over,
  };
  const app = await createApi(deps);
  await app.ready();
  const routes = added.flatMap((route) => [route.method].flat().map((method) => ({ method, url: route.url, least: route.config?.least })));
  return { app, deps, routes };
};
