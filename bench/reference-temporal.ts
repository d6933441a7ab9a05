import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '@navette/embedded';
import { postEvents } from './post-events.js';
import type { Sink } from './sink.js';

/** Done per second of the hand-written workflow: an ingress and a worker of its own, loaded as the product is, on the same Temporal server. */
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
  const port = await freePort();
  const env = { ...process.env, TEMPORAL_ADDRESS: address, SINK_URL: sink.url, PORT: String(port) };
  const processes = await Promise.all([forked('./reference-ingress.ts', env), forked('./reference-worker.ts', env)]);
  try {
    const hook = `http://127.0.0.1:${port}/hooks/reference`;
    await postEvents({ hook, events: 50, clients: 10, prefix: 'reference-warm' });
    await untilDone(sink, 'reference-warm', 50);
    const startedAt = performance.now();
    await postEvents({ hook, events, clients, prefix: 'reference-run' });
    await untilDone(sink, 'reference-run', events);
    return events / ((performance.now() - startedAt) / 1000);
  } finally {
    for (const child of processes) child.kill('SIGTERM');
  }
}

async function forked(file: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'], env });
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', () => reject(new Error(`${file} did not start`))));
  return child;
}

async function untilDone(sink: Sink, prefix: string, events: number): Promise<void> {
  const done = async () => [...(await sink.counts()).keys()].filter((name) => name.startsWith(`/second/${prefix}-`)).length;
  while ((await done()) < events) await new Promise((resolve) => setTimeout(resolve, 100));
}
