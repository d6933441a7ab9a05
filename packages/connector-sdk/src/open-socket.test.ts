import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHttp } from './create-http.js';
import { createHttpPool } from './http-pool.js';
import { createRateLimiter } from './rate-limiter.js';

let server: Server;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => socket.on('error', () => undefined).end('220 ready\r\n')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

const title = { en: 'Mail', fr: 'Mail' };

describe('a socket', () => {
  it('opens to a private address that is listed, with its port, and counts as one request until it is closed', async () => {
    const pool = createHttpPool({ allowedPrivateOrigins: [`smtp://127.0.0.1:${port}`] });
    const http = createHttp({ pool, title, limiter: createRateLimiter({ perSecond: 100, concurrency: 1 }) });
    const first = await http.socket(`smtp://127.0.0.1:${port}`);
    const waiting = http.socket(`smtp://127.0.0.1:${port}`);
    expect(await Promise.race([waiting.then(() => 'open'), once(first, 'readable').then(() => 'still waiting')])).toBe('still waiting');
    first.destroy();
    (await waiting).destroy();
    await expect(http.socket('smtp://127.0.0.1:25')).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    await pool.close();
  });

  it.each(['127.0.0.1', '[::1]', 'localhost', '0x7f.1'])('never opens to %s by itself', async (host) => {
    const http = createHttp({ pool: createHttpPool(), title });
    await expect(http.socket(`smtp://${host}:${port}`)).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
  });

  it('that nobody answers says so as something to try later', async () => {
    const away = createServer().listen(0, '127.0.0.1');
    await once(away, 'listening');
    const address = `smtp://127.0.0.1:${(away.address() as AddressInfo).port}`;
    away.close();
    await once(away, 'close');
    const http = createHttp({ pool: createHttpPool({ allowedPrivateOrigins: [address] }), title });
    await expect(http.socket(address)).rejects.toMatchObject({ code: 'NOT_ANSWERING' });
  });
});
