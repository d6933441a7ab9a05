import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type ActionContext,
  type ConnectorHttp,
  createConnectorHttp,
  createHttpPool,
  idempotencyOf,
  parseParams,
} from '@navette/connector-sdk';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { core } from '../../index.js';
import { httpGet } from './http-get.js';
import { httpRequest } from './http-request.js';
import { lookupRow } from './lookup-row.js';

let server: Server;
let url = '';
let pool: ReturnType<typeof createHttpPool>;
let http: ConnectorHttp;
let seen: { method?: string; url?: string; headers: Record<string, unknown>; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    if (request.url === '/text') return response.writeHead(200, { 'content-type': 'text/html' }).end('<p>Hello</p>');
    if (request.url === '/echo')
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(request.headers));
    if (request.url === '/missing') return response.writeHead(404).end();
    response.writeHead(201, { 'content-type': 'application/json', 'set-cookie': 'a=1' }).end('{"id":12345678901234567890}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  pool = createHttpPool({ allowedPrivateOrigins: [url] });
});
afterAll(async () => {
  await pool.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  seen = [];
  http = createConnectorHttp({ connector: core, pool });
});

const context = (over: Partial<ActionContext> = {}): ActionContext => ({
  http,
  connection: {},
  idempotencyKey: 'run-1:s1:',
  intendedAt: '2026-03-02T08:00:00.000Z',
  signal: new AbortController().signal,
  timeZone: 'Europe/Paris',
  country: 'FR',
  tables: { lookup: async (_table, key) => (key === 'known' ? { row: { owner: 'Claire' }, isDefault: false } : undefined) },
  ...over,
});
const send = (params: object) => httpRequest.run(context(), parseParams(httpRequest.params, params));

describe('http-get', () => {
  const ask = (params: object) => httpGet.run(context(), parseParams(httpGet.params, params));

  it('sends query and headers and gives data with long ids kept', async () => {
    const answer = await ask({ url: `${url}/orders`, query: [{ name: 'page', value: 2 }], headers: [{ name: 'X-Shop', value: 'main' }] });
    expect(answer).toMatchObject({ status: 201, body: { id: '12345678901234567890' } });
    expect(answer.headers).not.toHaveProperty('set-cookie');
    expect(seen[0]).toMatchObject({ method: 'GET', url: '/orders?page=2', headers: { 'x-shop': 'main' } });
  });

  it('gives a page as text', async () => expect((await ask({ url: `${url}/text` })).body).toBe('<p>Hello</p>'));

  it('fails for a missing page unless 404 is fine', async () => {
    await expect(ask({ url: `${url}/missing` })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask({ url: `${url}/missing`, expectedStatuses: [404] })).toMatchObject({ status: 404, body: null });
  });

  it('reaches no private address and names the field of a wrong one', async () => {
    await expect(ask({ url: 'http://169.254.169.254/latest' })).rejects.toMatchObject({ code: 'PRIVATE_ADDRESS' });
    await expect(ask({ url: 'orders' })).rejects.toMatchObject({ code: 'NOT_AN_ADDRESS', field: 'url' });
  });
});

describe('http-request', () => {
  it.each([
    [
      'json-fields',
      {
        bodyFields: [
          { name: 'email', value: 'a@b.fr' },
          { name: 'age', value: 3 },
        ],
      },
      '{"email":"a@b.fr","age":3}',
      'application/json',
    ],
    ['form-fields', { bodyFields: [{ name: 'a', value: 'b c' }] }, 'a=b+c', 'application/x-www-form-urlencoded'],
    ['json', { body: '{"id": 12345678901234567890}' }, '{"id": 12345678901234567890}', 'application/json'],
    ['json', { body: { a: [1] } }, '{"a":[1]}', 'application/json'],
    ['text', { body: 'hello' }, 'hello', 'text/plain; charset=utf-8'],
    ['none', {}, '', undefined],
  ])('sends %s', async (bodyKind, more, body, type) => {
    await send({ method: 'POST', url: `${url}/orders`, bodyKind, ...more });
    expect(seen[0]).toMatchObject({ method: 'POST', body });
    expect(seen[0]?.headers['content-type']).toBe(type);
  });

  it('sends no body to remove something, unless an older version of a flow still has one', async () => {
    await send({ method: 'DELETE', url: `${url}/orders/1` });
    await send({ method: 'DELETE', url: `${url}/orders/1`, bodyKind: 'text', body: 'why' });
    expect(seen.map(({ body }) => body)).toEqual(['', 'why']);
  });

  it.each([
    [{ access: 'bearer', accessSecret: 'a token' }, { authorization: 'Bearer a token' }],
    [{ access: 'basic', accessUser: 'claire', accessSecret: 'é' }, { authorization: 'Basic Y2xhaXJlOsOp' }],
    [{ access: 'header', accessHeader: 'X-API-Key', accessSecret: 'a key' }, { 'x-api-key': 'a key' }],
  ])('shows who is asking: %j', async (access, headers) => {
    await send({ method: 'POST', url: `${url}/orders`, ...access });
    expect(seen[0]?.headers).toEqual(expect.objectContaining(headers));
  });

  it('knocks at an open door without a word', async () => {
    await send({ method: 'POST', url: `${url}/orders`, access: 'none', accessSecret: 'left from before' });
    expect(JSON.stringify(seen[0])).not.toContain('left from before');
  });

  it('answers nothing of what opened the door, though the other side repeats it', async () => {
    const answer = await send({ method: 'POST', url: `${url}/echo`, access: 'basic', accessUser: 'claire', accessSecret: 'very secret' });
    const sent = Buffer.from('claire:very secret').toString('base64');
    expect(seen[0]?.headers.authorization).toContain(sent);
    expect(JSON.stringify(answer)).not.toContain(sent);
    expect(answer.body).toMatchObject({ authorization: expect.stringContaining('•••') });
  });

  it('always sends the key of this step, and marks itself as having written', async () => {
    await send({ method: 'PATCH', url: `${url}/orders` });
    expect(seen[0]?.headers['idempotency-key']).toBe('run-1:s1:');
    expect(http.wrote()).toBe(true);
  });

  it('does not send a body that is not JSON', async () => {
    await expect(send({ method: 'POST', url: `${url}/orders`, bodyKind: 'json', body: '{"a":' })).rejects.toMatchObject({
      code: 'BODY_NOT_JSON',
      field: 'body',
    });
    expect(seen).toEqual([]);
  });

  it.each([
    ['POST', false, 'none'],
    ['PATCH', false, 'none'],
    ['POST', true, 'key'],
    ['PUT', false, 'upsert'],
    ['DELETE', false, 'upsert'],
  ])('a repeat of %s (key recognised: %s) counts as %s', (method, recognisesKey, expected) =>
    expect(idempotencyOf(httpRequest, parseParams(httpRequest.params, { method, url, recognisesKey }))).toBe(expected),
  );
});

describe('lookup-row', () => {
  const look = (params: object, over?: Partial<ActionContext>) =>
    lookupRow.run(context(over), parseParams(lookupRow.params, { table: 't', ...params }));

  it('gives the row', async () =>
    expect(await look({ key: 'known' })).toEqual({ found: true, row: { owner: 'Claire' }, isDefault: false }));

  it('gives the default row and says so', async () => {
    const tables = { lookup: async () => ({ row: { owner: 'Desk' }, isDefault: true }) };
    expect(await look({ key: 'x' }, { tables })).toEqual({ found: false, row: { owner: 'Desk' }, isDefault: true });
  });

  it('stops or goes on when there is none', async () => {
    await expect(look({ key: 7 })).rejects.toMatchObject({ code: 'ROW_MISSING', field: 'key' });
    expect(await look({ key: 'x', ifMissing: 'continue' })).toEqual({ found: false, row: {}, isDefault: false });
  });
});
