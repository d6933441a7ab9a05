import type { Plan } from '@navette/flow';
import type { Store } from '@navette/store';
import { RunMemory } from './run-memory.js';
import { throughOutages } from './through-outages.js';

/** Memory of a batch nobody has asked about for this long is dropped; it is read again from the journal when needed. */
const FORGET_AFTER = 60_000;
const MOST_PLANS = 200;

type Batch = { runs: Map<string, Promise<RunMemory>>; usedAt: number; task: { historyLength: number; startedAt: number } };

/** What this worker remembers of the batches it carries: read once from Postgres, then only written. */
export class BatchMemories {
  private readonly batches = new Map<string, Batch>();
  private readonly plans = new Map<string, Promise<Plan>>();

  constructor(private readonly store: Store) {}

  /** All runs of one round are read together. */
  load(batchId: string, versionId: string, runIds: string[]): (runId: string) => Promise<RunMemory> {
    const batch = this.batch(batchId);
    const missing = [...new Set(runIds)].filter((id) => !batch.runs.has(id));
    if (missing.length > 0) {
      const read = throughOutages(() => this.read(versionId, missing));
      for (const id of missing) {
        const memory = read.then((memories) => memories.get(id) ?? Promise.reject(new Error(`run ${id} does not exist`)));
        memory.catch(() => batch.runs.delete(id));
        batch.runs.set(id, memory);
      }
    }
    return (runId) => batch.runs.get(runId) ?? Promise.reject(new Error(`run ${runId} was not loaded`));
  }

  /** When the batch's present workflow task began: its history grows with every task. */
  taskStartedAt(batchId: string, historyLength: number): number {
    const { task } = this.batch(batchId);
    if (task.historyLength !== historyLength) Object.assign(task, { historyLength, startedAt: Date.now() });
    return task.startedAt;
  }

  forget(batchId: string): void {
    this.batches.delete(batchId);
  }

  /** When this batch last asked for anything; undefined: not lately. */
  usedAt(batchId: string): number | undefined {
    return this.batches.get(batchId)?.usedAt;
  }

  forgetUnused(now = Date.now()): void {
    for (const [id, batch] of this.batches) if (now - batch.usedAt > FORGET_AFTER) this.batches.delete(id);
  }

  plan(versionId: string): Promise<Plan> {
    const known = this.plans.get(versionId);
    if (known) return known;
    if (this.plans.size >= MOST_PLANS) this.plans.clear();
    const plan = this.store.flows
      .version(versionId)
      .then((version) => version?.plan ?? Promise.reject(new Error(`version ${versionId} does not exist`)));
    plan.catch(() => this.plans.delete(versionId));
    this.plans.set(versionId, plan);
    return plan;
  }

  private batch(batchId: string): Batch {
    const batch = this.batches.get(batchId) ?? { runs: new Map(), usedAt: 0, task: { historyLength: -1, startedAt: 0 } };
    batch.usedAt = Date.now();
    this.batches.set(batchId, batch);
    return batch;
  }

  private async read(versionId: string, runIds: string[]): Promise<Map<string, RunMemory>> {
    const [plan, inputs, rows] = await Promise.all([this.plan(versionId), this.store.runs.inputs(runIds), this.store.journal.load(runIds)]);
    return new Map(
      [...inputs].map(([id, { data, ...input }]) => [
        id,
        new RunMemory(this.store, { id, event: data, ...input }, plan, rows.get(id) ?? []),
      ]),
    );
  }
}
