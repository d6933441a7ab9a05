import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '@navette/embedded';
import { postEvents } from './post-events.js';
import type { Sink } from './sink.js';

/** The hand-written workflow: an ingress and a worker of its own, loaded as the product is, on the same Temporal server. */
export type ReferenceTemporal = {
  /** Done per second. */
  measure(load: { events: number; clients: number; prefix: string }): Promise<number>;
  stop(): void;
};

export async function startReferenceTemporal({ address, sink }: { address: string; sink: Sink }): Promise<ReferenceTemporal> {
  const port = await freePort();
  const env = { ...process.env, TEMPORAL_ADDRESS: address, SINK_URL: sink.url, PORT: String(port) };
  const processes = await Promise.all([forked('./reference-ingress.ts', env), forked('./reference-worker.ts', env)]);
  const hook = `http://127.0.0.1:${port}/hooks/reference`;
  const measure: ReferenceTemporal['measure'] = async ({ prefix, ...load }) => {
    const startedAt = performance.now();
    await postEvents({ hook, ...load, prefix: `reference-${prefix}` });
    while ((await sink.arrived('second', `reference-${prefix}`)) < load.events) await new Promise((resolve) => setTimeout(resolve, 50));
    return load.events / ((performance.now() - startedAt) / 1000);
  };
  await measure({ events: 50, clients: 10, prefix: 'warm' });
  return {
    measure,
    stop() {
      for (const child of processes) child.kill('SIGTERM');
    },
  };
}

async function forked(file: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv: ['--import', 'tsx'], env });
  await new Promise((resolve, reject) => child.once('message', resolve).once('exit', () => reject(new Error(`${file} did not start`))));
  return child;
}
