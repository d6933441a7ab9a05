import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A vendor that answers at once and counts: how often each event's step arrived. */
export type Sink = { url: string; counts: Map<string, number>; total(): number; close(): Promise<void> };

/** A call is named by the last two parts of its path: `/<step>/<event>`. */
export async function startSink(): Promise<Sink> {
  const counts = new Map<string, number>();
  const server = createServer((request, response) => {
    request.resume();
    const name = request.url ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  });
  server.keepAliveTimeout = 30_000;
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    counts,
    total: () => [...counts.values()].reduce((sum, count) => sum + count, 0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listen = (server: Server): Promise<void> => new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
