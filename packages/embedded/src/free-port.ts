import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below every system's range for outgoing connections: nobody takes the port by chance while its server is being started again. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** A port of this machine that nobody listens on. It is free now; nothing holds it, so use it soon. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST);
    if (await isPortFree(port)) return port;
  }
}

/** Whether somebody could listen on `port` now. */
export const isPortFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
