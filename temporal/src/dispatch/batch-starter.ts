import { shapeOf } from '@navette/flow';
import type { Store } from '@navette/store';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { BatchMemories } from '../activities/batch-memories.js';
import type { Custody } from '../activities/custody.js';
import type { BatchInput, Lane } from '../workflows/protocol.js';
import type { runBatch } from '../workflows/run-batch.js';

/** Settings that the prototype found (ENGINE.md §10). */
const TASK_TIMEOUT = '5 s';
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5000;

export type BatchStarter = {
  /** Begins the workflow of a batch and keeps trying while Temporal is away. `takeOver`: an older execution is ended first. */
  start(batchId: string, versionId: string, runIds: string[], takeOver?: boolean): void;
  stop(): void;
};

export type BatchStarterDependencies = {
  store: Store;
  client: Client;
  memories: BatchMemories;
  custody: Custody;
  taskQueue: string;
  lane: Lane;
  longestHistory: number;
  log: Logger;
};

/**
 * Workflow id = batch id, so a second start meets the same one. The task queue is this worker's own: a batch is carried by one process, and
 * only a takeover moves it.
 */
export function createBatchStarter({
  store,
  client,
  memories,
  custody,
  taskQueue,
  lane,
  longestHistory,
  log,
}: BatchStarterDependencies): BatchStarter {
  const starting = new Set<string>();
  let stopped = false;

  async function begin(batchId: string, versionId: string, runIds: string[], takeOver: boolean): Promise<void> {
    const shape = shapeOf(await memories.plan(versionId));
    // The first round needs what the runs begin with: read while Temporal takes them. Of a batch taken over, only once its old workflow has
    // ended: until then a call of it may still be noted.
    if (!takeOver) memories.load(batchId, versionId, runIds);
    const input: BatchInput = { batchId, versionId, shape, runs: runIds.map((id) => ({ id, progress: {} })), lane, longestHistory };
    await client.workflow.start<typeof runBatch>('runBatch', {
      workflowId: batchId,
      taskQueue,
      args: [input],
      requestEagerStart: true,
      workflowTaskTimeout: TASK_TIMEOUT,
      workflowIdConflictPolicy: takeOver ? 'TERMINATE_EXISTING' : 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
    await store.batches.started(batchId);
  }

  async function keepTrying(batchId: string, versionId: string, runIds: string[], takeOver: boolean): Promise<void> {
    for (let pause = FIRST_PAUSE; !stopped; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      try {
        return await begin(batchId, versionId, runIds, takeOver);
      } catch (error) {
        log.warn({ error, batchId }, 'a batch could not be started; it is tried again');
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  }

  return {
    start(batchId, versionId, runIds, takeOver = false) {
      custody.add(batchId);
      if (starting.has(batchId)) return;
      starting.add(batchId);
      void keepTrying(batchId, versionId, runIds, takeOver).finally(() => starting.delete(batchId));
    },
    stop() {
      stopped = true;
    },
  };
}
