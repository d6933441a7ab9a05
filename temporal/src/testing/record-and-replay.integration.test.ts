import { newId } from '@navette/store';
import { Worker } from '@temporalio/worker';
import { afterAll, describe, expect, it } from 'vitest';
import { workflowBundle } from '../worker/workflow-bundle.js';
import type { Lane } from '../workflows/protocol.js';
import { type EngineBench, engineBench } from './engine-bench.js';
import { memoryStore } from './memory-store.js';
import { busyPlan, moodyAction } from './random-flow.js';

const address = process.env.TEMPORAL_ADDRESS ?? '';
const runsPerBatch = 3;
/** Calls of one whole run: five steps, and three turns of the loop's one. */
const callsPerRun = 8;

describe.each([
  { lane: 'local', batches: 42, slowest: 0 },
  { lane: 'local', batches: 42, slowest: 200 },
  { lane: 'local', batches: 42, slowest: 1200 },
  { lane: 'activity', batches: 42, slowest: 0 },
  { lane: 'activity', batches: 42, slowest: 200 },
] satisfies { lane: Lane; batches: number; slowest: number }[])('$lane lane, vendor up to $slowest ms', ({ lane, batches, slowest }) => {
  const benches: EngineBench[] = [];
  afterAll(() => Promise.all(benches.map((bench) => bench.close())));

  it(`replays ${batches} recorded histories without a difference, and no run receives another run's data`, {
    timeout: 180_000,
  }, async () => {
    const calls = new Map<string, number>();
    const store = memoryStore(busyPlan);
    const bundle = await workflowBundle();
    const bench = await engineBench({ address, store, plan: busyPlan, action: moodyAction({ slowest, calls }), bundle });
    benches.push(bench);

    const started = Array.from({ length: batches }, () => Array.from({ length: runsPerBatch }, newId));
    const ids = await Promise.all(started.map((runIds) => bench.start(runIds, { lane })));
    await disturb(bench, ids, started, store.delivered);
    await Promise.all(ids.map((id) => bench.client.workflow.getHandle(id).result()));

    const cancelled = [...store.ends.values()].filter(({ state }) => state === 'cancelled').length;
    expect(store.ends.size).toBe(batches * runsPerBatch);
    expect([...store.ends.values()].filter(({ state }) => state !== 'done' && state !== 'cancelled')).toEqual([]);
    expect(cancelled).toBeLessThan(batches * 2);
    expect([...calls.values()].filter((times) => times > 1)).toEqual([]);
    expect(calls.size).toBeGreaterThanOrEqual((batches * runsPerBatch - cancelled) * callsPerRun);
    for (const row of store.rows.values()) {
      const output = row.output as { run?: string; step?: string } | null;
      if (output?.step) expect(output).toEqual({ run: row.runId, step: row.stepId });
    }

    const histories = await Promise.all(
      ids.map(async (workflowId) => ({ workflowId, history: await bench.client.workflow.getHandle(workflowId).fetchHistory() })),
    );
    const failures: string[] = [];
    for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle: bundle }, histories))
      if (error) failures.push(`${workflowId}: ${error.message}`);
    expect(failures).toEqual([]);
  });
});

/** Signals at random moments: deliveries before and after the wait has begun, and one run cancelled per batch. */
async function disturb(bench: EngineBench, ids: string[], runs: string[][], delivered: Map<string, unknown>): Promise<void> {
  await Promise.all(
    ids.map(async (batchId, index) => {
      const handle = bench.client.workflow.getHandle(batchId);
      const [first, second, third] = runs[index] as [string, string, string];
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 800));
      for (const runId of [first, second]) {
        delivered.set(`${runId}:answer:`, { told: true });
        await handle.signal('deliver', { runId, stepId: 'answer', iteration: '' }).catch(() => undefined);
      }
      await handle.signal('cancel', { runId: third }).catch(() => undefined);
    }),
  );
}
