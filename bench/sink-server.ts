import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The vendor of the bench, in a process of its own so that its work does not delay the client's clock. `/counts` tells what came;
 * `/arrived/second/warm` how many different events of that series reached that step, for nearly nothing, so that asking delays nobody.
 */
const counts = new Map<string, number>();
const arrived = new Map<string, number>();
const server = createServer((request, response) => {
  request.resume();
  const name = request.url ?? '';
  response.writeHead(200, { 'content-type': 'application/json' });
  if (name === '/counts') {
    response.end(JSON.stringify([...counts]));
    return;
  }
  if (name.startsWith('/arrived')) {
    response.end(String(arrived.get(name.slice('/arrived'.length)) ?? 0));
    return;
  }
  const series = name.slice(0, name.lastIndexOf('-'));
  if (!counts.has(name)) arrived.set(series, (arrived.get(series) ?? 0) + 1);
  counts.set(name, (counts.get(name) ?? 0) + 1);
  response.end('{"ok":true}');
});
server.keepAliveTimeout = 30_000;
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('SIGTERM', () => process.exit(0));
