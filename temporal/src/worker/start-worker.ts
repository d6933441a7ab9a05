import { createHttpPool } from '@navette/connector-sdk';
import { newId, type Store } from '@navette/store';
import { Client } from '@temporalio/client';
import { type NativeConnection, Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { Logger } from 'pino';
import { BatchMemories } from '../activities/batch-memories.js';
import { Connections } from '../activities/connections.js';
import { createActivities } from '../activities/create-activities.js';
import { Custody } from '../activities/custody.js';
import type { ActivityDependencies, Connectors } from '../activities/dependencies.js';
import { Load } from '../activities/load.js';
import { engineSignals } from '../client/create-engine-client.js';
import { Clock } from '../clock/clock.js';
import { createBatchStarter } from '../dispatch/batch-starter.js';
import { Dispatcher } from '../dispatch/dispatcher.js';
import { ListeningFlows } from '../dispatch/listening-flows.js';
import { Reconciler } from '../recovery/reconciler.js';
import type { Lane } from '../workflows/protocol.js';
import { connectToTemporal } from './connect-to-temporal.js';
import { installRuntime } from './install-runtime.js';
import { WorkerLock } from './worker-lock.js';
import { workflowBundle } from './workflow-bundle.js';

export type WorkerOptions = {
  store: Store;
  connectors: Connectors;
  temporalAddress: string;
  /** Exact origins of practice accounts, the only private addresses that connectors may reach. */
  allowedPrivateOrigins: string[];
  lane: Lane;
  /** See BatchInput; the server suggests continuing at about 4,000 events too. */
  longestHistory?: number;
  log: Logger;
};

export type RunningWorker = {
  workerId: string;
  load: Load;
  /** Rejects when the worker can go on no longer; the process should end and be started again. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

/** One worker: takes events, carries batches, recovers what others left. Several run side by side on one database. */
export async function startWorker({
  store,
  connectors,
  temporalAddress,
  allowedPrivateOrigins,
  lane,
  longestHistory = 4000,
  log,
}: WorkerOptions): Promise<RunningWorker> {
  installRuntime(log);
  const workerId = newId();
  const memories = new BatchMemories(store);
  const load = new Load();
  const custody = new Custody((batchId) => {
    memories.forget(batchId);
    load.drop(batchId);
  });
  const lock = new WorkerLock(store, workerId, custody, log);
  const pool = createHttpPool({ allowedPrivateOrigins });
  const [connection, bundle] = await Promise.all([connectToTemporal(temporalAddress, log), workflowBundle(), lock.take()]);
  const client = new Client({ connection });
  const signals = engineSignals(client);
  const connections = new Connections(store, pool);
  const deps: ActivityDependencies = {
    store,
    connectors,
    connections,
    memories,
    load,
    custody,
    workerId,
    log,
    newId,
    wake: signals.deliver,
  };

  const taskQueue = `worker-${workerId}`;
  const worker = await createTemporalWorker(connection, taskQueue, bundle, createActivities(deps));
  const starter = createBatchStarter({ store, client, memories, custody, taskQueue, lane, longestHistory, log });
  const flows = new ListeningFlows(store);
  const tools = { connectors, newId };
  const dispatcher = new Dispatcher({
    store,
    flows,
    tools,
    starter,
    load,
    custody,
    workerId,
    log,
    wake: signals.deliver,
    cancel: signals.cancel,
  });
  const reconciler = new Reconciler({
    store,
    client,
    starter,
    memories,
    load,
    workerId,
    log,
    lockedSince: () => lock.since,
    hold: signals.hold,
    move: signals.move,
    cancel: signals.cancel,
    wake: signals.deliver,
  });
  const clock = new Clock({ store, client, connection, bundle, flows, connectors, connections, newId, log });

  const ended = worker.run();
  const listening = await store.listen('work', (notice) => {
    if (notice.kind !== 'queued' || notice.by !== workerId) dispatcher.poke();
  });
  await reconciler.look();
  dispatcher.poke();
  await clock.start();

  return {
    workerId,
    load,
    ended,
    async stop() {
      await Promise.all([dispatcher.stop(), reconciler.stop(), clock.stop(), listening.close()]);
      starter.stop();
      worker.shutdown();
      await ended;
      await store.journal.drained();
      await lock.release();
      await connection.close();
      await pool.close();
    },
  };
}

/** What a task queue of our own costs and gives: settings of ENGINE.md §10; the rest is the SDK's default. */
function createTemporalWorker(
  connection: NativeConnection,
  taskQueue: string,
  workflowBundle: WorkflowBundleOption,
  activities: object,
): Promise<Worker> {
  return Worker.create({
    connection,
    taskQueue,
    workflowBundle,
    activities,
    stickyQueueScheduleToStartTimeout: '2 s',
    maxCachedWorkflows: 1000,
    maxConcurrentLocalActivityExecutions: 500,
    maxConcurrentActivityTaskExecutions: 500,
    shutdownGraceTime: '5 s',
  });
}
