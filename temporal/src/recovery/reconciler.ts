import type { Store } from '@navette/store';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { Logger } from 'pino';
import type { BatchMemories } from '../activities/batch-memories.js';
import type { Load } from '../activities/load.js';
import type { BatchStarter } from '../dispatch/batch-starter.js';
import { stepOfRow } from '../wait-row.js';

const LOOK_EVERY = 5000;
/** A batch that has asked for something lately needs no look. */
const QUIET = 15_000;
/** A workflow task that has failed this often will not mend itself. */
const MOST_TASK_FAILURES = 5;

export type ReconcilerDependencies = {
  store: Store;
  client: Client;
  starter: BatchStarter;
  memories: BatchMemories;
  load: Load;
  workerId: string;
  log: Logger;
  /** Since when this worker has held its lock; a lock lost with Postgres means that every worker lost its own. */
  lockedSince(): number | undefined;
  hold(batchId: string, runId: string): Promise<void>;
  move(batchId: string, runId: string): Promise<void>;
  cancel(batchId: string, runId: string): Promise<void>;
  wake(batchId: string, call: { runId: string; stepId: string; iteration: string }): Promise<void>;
};

/** Brings back batches that nobody carries: of workers that died (takeover), never started, or whose workflow is gone or stuck. */
export class Reconciler {
  private readonly timer: NodeJS.Timeout;
  private working: Promise<void> | undefined;
  private first = true;

  constructor(private readonly deps: ReconcilerDependencies) {
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
  }

  /** Called at boot and every five seconds. */
  look(): Promise<void> {
    this.working ??= this.reconcile()
      .catch((error) => this.deps.log.warn({ error }, 'recovery could not look; it looks again in five seconds'))
      .finally(() => {
        this.working = undefined;
      });
    return this.working;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  private async reconcile(): Promise<void> {
    const since = this.deps.lockedSince();
    if (since === undefined || (!this.first && Date.now() - since < LOOK_EVERY)) return;
    this.first = false;
    await this.takeOverOrphans();
    await this.restartStuck();
    await this.tellWishes();
    this.deps.memories.forgetUnused();
  }

  private async takeOverOrphans(): Promise<void> {
    const { store, workerId, log } = this.deps;
    for (const { id, versionId, runIds, wasStarted } of await store.batches.orphans(workerId)) {
      if (runIds.length === 0) await store.batches.ended(id);
      else this.restart(id, versionId, runIds, wasStarted);
      log.info({ batchId: id, runs: runIds.length }, 'took over a batch');
    }
  }

  private async restartStuck(): Promise<void> {
    const { store, workerId, memories, log } = this.deps;
    const quiet = (await store.batches.open(workerId, QUIET)).filter(({ id }) => Date.now() - (memories.usedAt(id) ?? 0) > QUIET);
    for (const { id, versionId, runIds } of quiet) {
      const state = await this.stateOf(id);
      if (state === 'alive') continue;
      if (runIds.length === 0) await store.batches.ended(id);
      else this.restart(id, versionId, runIds, true);
      log.warn(
        { batchId: id, state, runs: runIds.length },
        'a batch was found without a working workflow and was started again from the journal',
      );
    }
  }

  /** A signal may have been lost, or the batch that heard it: what was wished or answered stands in its row until it is taken. */
  private async tellWishes(): Promise<void> {
    const { store, workerId, hold, move, cancel, wake } = this.deps;
    for (const { batchId, runId } of await store.runs.unheardCancels(workerId)) await cancel(batchId, runId);
    for (const { batchId, runId } of await store.holds.unheard(workerId)) await hold(batchId, runId);
    for (const { batchId, runId } of await store.moves.unheard(workerId)) await move(batchId, runId);
    for (const { batchId, ...call } of await store.waits.unheard(workerId))
      await wake(batchId, { ...call, stepId: stepOfRow(call.stepId) });
  }

  private restart(batchId: string, versionId: string, runIds: string[], takeOver: boolean): void {
    const { memories, load, starter } = this.deps;
    memories.forget(batchId);
    load.add(batchId, runIds);
    starter.start(batchId, versionId, runIds, takeOver);
  }

  private async stateOf(batchId: string): Promise<'alive' | 'gone' | 'stuck'> {
    try {
      const { status, raw } = await this.deps.client.workflow.getHandle(batchId).describe();
      if (status.name !== 'RUNNING') return 'gone';
      return (raw.pendingWorkflowTask?.attempt ?? 0) > MOST_TASK_FAILURES ? 'stuck' : 'alive';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'gone';
      throw error;
    }
  }
}
