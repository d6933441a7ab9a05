import { type ActionDefinition, type ConnectorDefinition, createHttpPool } from '@navette/connector-sdk';
import { type Plan, shapeOf } from '@navette/flow';
import { newId, type Store } from '@navette/store';
import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import pino from 'pino';
import { BatchMemories } from '../activities/batch-memories.js';
import { Connections } from '../activities/connections.js';
import { createActivities } from '../activities/create-activities.js';
import { Custody } from '../activities/custody.js';
import { Load } from '../activities/load.js';
import { installRuntime } from '../worker/install-runtime.js';
import type { BatchInput, Lane } from '../workflows/protocol.js';

/** One worker's engine over any store, with one action: the smallest thing that runs real batches on a real Temporal server. */
export type EngineBench = {
  client: Client;
  start(runIds: string[], options?: { lane?: Lane }): Promise<string>;
  close(): Promise<void>;
};

export type EngineBenchOptions = {
  address: string;
  store: Store;
  plan: Plan;
  action: ActionDefinition;
  bundle: WorkflowBundleOption;
  taskTimeout?: `${number} s`;
};

export async function engineBench({ address, store, plan, action, bundle, taskTimeout = '5 s' }: EngineBenchOptions): Promise<EngineBench> {
  const log = pino({ level: 'silent' });
  installRuntime(log);
  const connection = await NativeConnection.connect({ address });
  const client = new Client({ connection });
  const taskQueue = `bench-${newId()}`;
  const words = { en: 'Test', fr: 'Test' };
  const connector: ConnectorDefinition = {
    name: 'test',
    version: '1.0.0',
    title: words,
    description: words,
    icon: '',
    colour: '#000000',
    triggers: [],
    actions: [action],
  };
  const pool = createHttpPool();
  const custody = new Custody();
  const activities = createActivities({
    store,
    connectors: { connector: () => connector, action: () => action, trigger: () => undefined },
    connections: new Connections(store, pool),
    memories: new BatchMemories(store),
    load: new Load(),
    custody,
    workerId: newId(),
    log,
    newId,
    wake: async () => {},
  });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: bundle,
    activities,
    stickyQueueScheduleToStartTimeout: '2 s',
  });
  const running = worker.run();
  return {
    client,
    async start(runIds, { lane = 'local' } = {}) {
      const batchId = newId();
      custody.add(batchId);
      const input: BatchInput = {
        batchId,
        versionId: 'v',
        shape: shapeOf(plan),
        runs: runIds.map((id) => ({ id, progress: {} })),
        lane,
        longestHistory: 4000,
      };
      await client.workflow.start('runBatch', {
        workflowId: batchId,
        taskQueue,
        args: [input],
        requestEagerStart: true,
        workflowTaskTimeout: taskTimeout,
      });
      return batchId;
    },
    async close() {
      worker.shutdown();
      await running;
      await connection.close();
      await pool.close();
    },
  };
}
