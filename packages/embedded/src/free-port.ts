import { createServer } from 'node:net';

/** A port of this machine that nobody listens on. It is free now; nothing holds it, so use it at once. */
export const freePort = (): Promise<number> => listenOnce(0);

/** Whether somebody could listen on `port` now, on any address of this machine. */
export const isPortFree = (port: number): Promise<boolean> =>
  listenOnce(port).then(
    () => true,
    () => false,
  );

const listenOnce = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(found));
    });
  });
