import { fileURLToPath } from 'node:url';
import { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { Pool } from 'undici';
import type { Sink } from './sink.js';

/** Done per second of the hand-written workflow, with `clients` that each start the next one when the last is done. */
export async function referenceTemporal({
  address,
  sink,
  events,
  clients,
}: {
  address: string;
  sink: Sink;
  events: number;
  clients: number;
}): Promise<number> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const connection = await NativeConnection.connect({ address });
  const vendor = new Pool(sink.url, { connections: 64 });
  const post = async (step: string, event: { id: string; email: string }) => {
    const { body } = await vendor.request({ method: 'POST', path: `/${step}/${event.id}`, body: JSON.stringify({ email: event.email }) });
    await body.dump();
  };
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: fileURLToPath(new URL('./reference-workflow.ts', import.meta.url)),
    logger: new DefaultLogger('ERROR'),
  });
  const taskQueue = `reference-${Date.now()}`;
  const worker = await Worker.create({ connection, taskQueue, workflowBundle, activities: { post } });
  const running = worker.run();
  const client = new Client({ connection });
  let next = 0;
  const startedAt = performance.now();
  const loop = async () => {
    for (let index = next++; index < events; index = next++) {
      const id = `reference-${startedAt}-${index}`;
      await client.workflow.execute('reference', { taskQueue, workflowId: id, args: [{ id, score: 62, email: `${id}@acme.example` }] });
    }
  };
  await Promise.all(Array.from({ length: clients }, loop));
  const seconds = (performance.now() - startedAt) / 1000;
  worker.shutdown();
  await running;
  await Promise.all([connection.close(), vendor.close()]);
  return events / seconds;
}
