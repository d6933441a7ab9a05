import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { freePort } from '@navette/embedded';
import { postEvents } from './post-events.js';

/** The bare ingress, measured as the product's is: same client, same body, same database server. */
export type BareIngress = {
  /** Accepted per second. */
  measure(load: { events: number; clients: number; prefix: string }): Promise<number>;
  stop(): void;
};

export async function startBareIngress(databaseUrl: string): Promise<BareIngress> {
  const port = await freePort();
  const server = fork(fileURLToPath(new URL('./bare-ingress-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port) },
  });
  await new Promise((resolve, reject) =>
    server.once('message', resolve).once('exit', () => reject(new Error('the bare ingress did not start'))),
  );
  const measure: BareIngress['measure'] = async (load) => {
    const { accepted, seconds } = await postEvents({ hook: `http://127.0.0.1:${port}/hooks/bare`, ...load });
    return accepted / seconds;
  };
  await measure({ events: 3000, clients: 50, prefix: 'warm' });
  return { measure, stop: () => void server.kill('SIGTERM') };
}
