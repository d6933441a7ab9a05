import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '@navette/embedded';
import { postEvents } from './post-events.js';

/** Accepted per second of the bare ingress, measured as the product's is: same client, same body, same database server. */
export async function bareIngress({
  databaseUrl,
  events,
  clients,
}: {
  databaseUrl: string;
  events: number;
  clients: number;
}): Promise<number> {
  const port = await freePort();
  const server = fork(fileURLToPath(new URL('./bare-ingress-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
  });
  try {
    await new Promise((resolve, reject) =>
      server.once('message', resolve).once('exit', () => reject(new Error('the bare ingress did not start'))),
    );
    const hook = `http://127.0.0.1:${port}/hooks/bare`;
    await postEvents({ hook, events: events / 4, clients, prefix: `warm-${port}` });
    const { accepted, seconds } = await postEvents({ hook, events, clients, prefix: `bare-${port}` });
    return accepted / seconds;
  } finally {
    server.kill('SIGTERM');
  }
}
