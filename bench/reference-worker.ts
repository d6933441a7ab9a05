import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'undici';

/** The hand-written reference's worker: one activity per step, the SDK's own settings. */
const logger = new DefaultLogger('ERROR');
Runtime.install({ logger });
const connection = await NativeConnection.connect({ address: process.env.TEMPORAL_ADDRESS });
const vendor = new Pool(process.env.SINK_URL!, { connections: 64 });

async function post(step: string, event: { id: string; email: string }): Promise<void> {
  const { body } = await vendor.request({ method: 'POST', path: `/${step}/${event.id}`, body: JSON.stringify({ email: event.email }) });
  await body.dump();
}

const workflowBundle = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('./reference-workflow.ts', import.meta.url)),
  logger,
});
const worker = await Worker.create({ connection, taskQueue: 'reference', workflowBundle, activities: { post } });
const running = worker.run();
process.send?.('ready');
process.on('SIGTERM', () => worker.shutdown());
await running;
process.exit(0);
