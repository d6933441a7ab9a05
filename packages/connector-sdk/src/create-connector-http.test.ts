import { afterEach, describe, expect, it } from 'vitest';
import { createConnectorHttp, refreshConnection } from './create-connector-http.js';
import type { Http } from './http.js';
import { createHttpPool } from './http-pool.js';
import { aConnector } from './testing/a-connector.js';
import { serve } from './testing/serve.js';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

const start = async (status: () => number) => {
  const keys: (string | undefined)[] = [];
  const server = await serve((request, response) => {
    keys.push(request.headers.authorization);
    if (status() === 0) return request.socket.destroy();
    response
      .writeHead(status(), { 'content-type': 'application/json' })
      .end(JSON.stringify({ message: `you sent ${request.headers.authorization}` }));
  });
  const pool = createHttpPool({ allowedPrivateOrigins: [server.url] });
  open.push(server, pool);
  const connection = { id: 'con_1', values: { account: server.url, apiKey: 'first-key' } };
  return {
    keys,
    make: (renew?: () => Promise<{ account: string; apiKey: string }>) =>
      createConnectorHttp({ connector: aConnector(), pool, connection, renew }),
    url: server.url,
  };
};

describe('createConnectorHttp', () => {
  it('applies what the connector says, and takes renewed values over', async () => {
    const { keys, make, url } = await start(() => (keys.at(-1) === 'second-key' ? 200 : 401));
    await make(async () => ({ account: url, apiKey: 'second-key' })).get('/me');
    expect(keys).toEqual(['first-key', 'second-key']);
  });

  it('keeps the key out of errors and shows the rest', async () => {
    const { make } = await start(() => 400);
    const error = await make()
      .get('/me')
      .catch((caught) => caught);
    expect(error.details.answer).toEqual({ message: 'you sent •••' });
    expect(error.sentence.en).toBe('Acme refused the request: “you sent •••”. Check the values of this step.');
  });

  it.each([
    [200, true],
    [0, true],
    [400, false],
    [429, false],
    [500, true],
    [503, false],
    [504, true],
  ])('after a write answered %i says wrote: %s', async (status, wrote) => {
    const { make } = await start(() => status);
    const http = make();
    await http.post('/notes', {}).catch(() => undefined);
    expect(http.wrote()).toBe(wrote);
  });

  it('has not written after reading', async () => {
    const { make } = await start(() => 200);
    const http = make();
    await http.get('/notes');
    await http.post('/search', {}, { safe: true });
    expect(http.wrote()).toBe(false);
  });
});

describe('refreshConnection', () => {
  it('reaches the host that makes tokens, without the connection’s key', async () => {
    const accounts = await serve((request, response) =>
      response.writeHead(200).end(JSON.stringify({ token: 'fresh', key: request.headers.authorization ?? 'none' })),
    );
    const pool = createHttpPool({ allowedPrivateOrigins: [accounts.url] });
    open.push(accounts, pool);
    const { connection, ...rest } = aConnector();
    const refresh = async (values: Record<string, string>, http: Http) => ({
      ...values,
      ...((await http.post(`${accounts.url}/token`)).data as Record<string, string>),
    });
    const connector = { ...rest, connection: { ...connection!, refresh } };
    const values = { account: 'https://api.example', apiKey: 'first-key' };
    expect(await refreshConnection({ connector, pool, values })).toEqual({ ...values, token: 'fresh', key: 'none' });
    expect(await refreshConnection({ connector: aConnector(), pool, values })).toBe(values);
  });
});
