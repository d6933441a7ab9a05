import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '@navette/embedded';
import { newId } from '@navette/store';
import { workflowBundle } from '../worker/workflow-bundle.js';
import { engineBench } from './engine-bench.js';
import { writeHistory } from './history-files.js';
import { memoryStore } from './memory-store.js';
import { busyPlan, moodyAction } from './random-flow.js';

/**
 * `pnpm --filter @navette/temporal record-histories`: records runs of today's interpreter. Run it when a new kind of history appears, never to
 * make a failing replay pass: runs of that age are still alive at users'.
 */
const dataDir = await mkdtemp(join(tmpdir(), 'navette-histories-'));
const temporal = await startTemporal({ dataDir });
const store = memoryStore(busyPlan);
const bench = await engineBench({
  address: temporal.address,
  store,
  plan: busyPlan,
  action: moodyAction({ slowest: 1200, calls: new Map() }),
  bundle: await workflowBundle(),
});

for (const lane of ['local', 'activity'] as const) {
  for (let index = 0; index < 3; index += 1) {
    const runIds = Array.from({ length: 4 }, newId);
    const handle = bench.client.workflow.getHandle(await bench.start(runIds, { lane }));
    await new Promise((resolve) => setTimeout(resolve, 900 * index));
    store.delivered.set(`${runIds[0]}:answer:`, { told: true });
    await handle.signal('deliver', { runId: runIds[0], stepId: 'answer', iteration: '' });
    await handle.signal('cancel', { runId: runIds[1] });
    await handle.result();
    await writeHistory(`${lane}-busy-${index}`, await handle.fetchHistory());
  }
}
await bench.close();
await temporal.stop();
await rm(dataDir, { recursive: true, force: true });
process.exit(0);
