import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { freePort, isPortFree } from './free-port.js';

test('a free port can be listened on, and is not one that an outgoing connection could get', async () => {
  const port = await freePort();
  expect(port).toBeLessThan(32_768);
  expect(await isPortFree(port)).toBe(true);
});

test('a port that somebody listens on is not free', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  expect(await isPortFree(port)).toBe(false);
  await new Promise((resolve) => server.close(resolve));
  expect(await isPortFree(port)).toBe(true);
});
