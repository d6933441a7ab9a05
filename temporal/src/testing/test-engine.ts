import { type ActionDefinition, type ConnectorDefinition, defineTrigger } from '@navette/connector-sdk';
import { type Catalog, compile, compileTest, type FlowDocument, type JsonObject, type StepRow, type TestWish } from '@navette/flow';
import { createStore, newId, type Store } from '@navette/store';
import pg from 'pg';
import pino from 'pino';
import { z } from 'zod';
import { freshDatabase } from '../../../tests/support/database.js';
import { createEngineClient, type EngineClient } from '../client/create-engine-client.js';
import { type RunningWorker, startWorker } from '../worker/start-worker.js';
import type { Lane } from '../workflows/protocol.js';

const words = { en: 'Test', fr: 'Test' };

/** A whole worker over a real database and Temporal, with one connector whose actions the test writes. */
export type TestEngine = {
  store: Store;
  client: EngineClient;
  worker(): RunningWorker;
  restartWorker(): Promise<void>;
  /** `flowId`: as the next version of that flow. */
  publish(document: FlowDocument, flowId?: string): Promise<{ flowId: string; versionId: string }>;
  /** Starts a test of the document; answers its event. */
  test(document: FlowDocument, wish: Partial<TestWish>, data?: JsonObject): Promise<string>;
  /** What only the tables can tell, or do. */
  query(sql: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** An event of the connector's trigger. */
  send(data: JsonObject, keys?: string[]): Promise<string>;
  /** The run that the event started, once it is in one of these states. */
  untilRun(eventId: string, states: string[]): Promise<{ runId: string; state: string; steps: StepRow[] }>;
  close(): Promise<void>;
};

export const organisationId = 'organisation';

export async function testEngine({
  actions,
  lane = 'local',
  longestHistory,
}: {
  actions: ActionDefinition[];
  lane?: Lane;
  longestHistory?: number;
}): Promise<TestEngine> {
  const database = await freshDatabase();
  const secretKey = 'a'.repeat(64);
  const store = createStore({ databaseUrl: database.url, secretKey });
  const temporalAddress = process.env.TEMPORAL_ADDRESS!;
  const trigger = defineTrigger({
    kind: 'webhook',
    name: 'happened',
    title: words,
    summary: words,
    params: z.object({}),
    output: z.looseObject({}),
    sample: {},
  });
  const connector: ConnectorDefinition = {
    name: 'test',
    version: '1.0.0',
    title: words,
    description: words,
    icon: '',
    colour: '#000000',
    triggers: [trigger],
    actions,
  };
  const connectors = {
    connector: (name: string) => (name === 'test' ? connector : undefined),
    action: (_: string, name: string) => actions.find((action) => action.name === name),
    trigger: () => trigger,
  };
  const start = () =>
    startWorker({
      store,
      connectors,
      temporalAddress,
      allowedPrivateOrigins: [],
      lane,
      longestHistory,
      log: pino({ level: process.env.NAVETTE_LOG ?? 'silent' }),
    });
  const client = createEngineClient({ address: temporalAddress });
  let worker = await start();
  return {
    store,
    client,
    worker: () => worker,
    async restartWorker() {
      await worker.stop();
      worker = await start();
    },
    publish: (document, flowId) => publish(store, { document, actions, flowId }),
    test: (document, wish, data = {}) => startTest(store, { document, wish, data, actions }),
    async send(data, keys = []) {
      const { id } = await store.events.accept({
        id: newId(),
        organisationId,
        source: 'hook:test',
        dedupeKey: newId(),
        connector: 'test',
        trigger: 'happened',
        data,
        keys,
        about: '',
      });
      return id;
    },
    query: (sql, values) => queryOnce(database.url, sql, values),
    untilRun: (eventId, states) => untilRun(store, eventId, states),
    async close() {
      await worker.stop();
      await client.close();
      await store.close();
      await database.drop();
    },
  };
}

async function queryOnce(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

function catalogOf(actions: ActionDefinition[]): Catalog {
  const schema = { type: 'object', properties: {} };
  return {
    connectors: [
      {
        name: 'test',
        version: '1.0.0',
        title: words,
        description: words,
        icon: '',
        colour: '#000000',
        triggers: [{ name: 'happened', title: words, summary: words, kind: 'webhook', params: schema, output: {}, sample: {} }],
        actions: actions.map((action) => ({
          name: action.name,
          title: words,
          summary: words,
          description: words,
          effect: action.effect,
          idempotency: 'key',
          long: action.long ?? false,
          params: {},
          output: {},
          sample: null,
        })),
      },
    ],
  };
}

type Test = { document: FlowDocument; wish: Partial<TestWish>; data: JsonObject; actions: ActionDefinition[] };

async function startTest(store: Store, { document, wish, data, actions }: Test): Promise<string> {
  const whole: TestWish = { scope: { kind: 'all' }, writes: 'simulated', exits: {}, data: {}, ...wish };
  const { plan, issues } = compileTest(document, catalogOf(actions), whole);
  if (!plan) throw new Error(`nothing of the test's flow can run: ${JSON.stringify(issues.map(({ code, stepId }) => [code, stepId]))}`);
  const flow = await store.flows.create(organisationId, 'test', document);
  const versionId = await store.flows.keepTestVersion(organisationId, flow.id, document, plan);
  const id = newId();
  const of = { connector: 'test', trigger: 'happened', flowId: flow.id, versionId, keys: [], about: '' };
  await store.events.accept({ ...of, id, organisationId, source: `manual:${flow.id}`, dedupeKey: id, data });
  return id;
}

async function publish(
  store: Store,
  { document, actions, flowId }: { document: FlowDocument; actions: ActionDefinition[]; flowId?: string },
): Promise<{ flowId: string; versionId: string }> {
  const { plan, issues } = compile(document, catalogOf(actions));
  if (!plan)
    throw new Error(
      `the test's flow has issues: ${JSON.stringify(issues.map(({ code, stepId, sentence }) => [code, stepId, sentence.en]))}`,
    );
  const id = flowId ?? (await store.flows.create(organisationId, 'test', document)).id;
  const version = await store.flows.publish(organisationId, id, 'test', { document, plan, connectorVersions: {}, note: '' });
  return { flowId: id, versionId: version.id };
}

async function untilRun(store: Store, eventId: string, states: string[]): Promise<{ runId: string; state: string; steps: StepRow[] }> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const event = await store.events.one(organisationId, eventId);
    const runId = event?.reasons.find((reason) => reason.runId)?.runId;
    const run = runId ? await store.runs.one(organisationId, runId) : undefined;
    if (runId && run && states.includes(run.state)) return { runId, state: run.state, steps: await store.runs.steps(runId) };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(
    `no run of event ${eventId} came to ${states.join(' or ')}: ${JSON.stringify(await store.events.one(organisationId, eventId))}`,
  );
}
