import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A vendor that answers at once and counts: how often each `/<step>/<event>` arrived, and how many of a series reached a step. */
export type Sink = {
  url: string;
  counts(): Promise<Map<string, number>>;
  arrived(step: string, prefix: string): Promise<number>;
  close(): void;
};

export async function startSink(): Promise<Sink> {
  const child = fork(fileURLToPath(new URL('./sink-server.ts', import.meta.url)), { execArgv: ['--import', 'tsx'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message) => resolve(Number(message)));
    child.once('exit', () => reject(new Error('the sink did not start')));
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    counts: async () => new Map((await (await fetch(`${url}/counts`)).json()) as [string, number][]),
    arrived: async (step, prefix) => Number(await (await fetch(`${url}/arrived/${step}/${prefix}`)).text()),
    close: () => child.kill('SIGTERM'),
  };
}
