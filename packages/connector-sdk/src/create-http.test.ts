import type { RequestListener } from 'node:http';
import { createServer } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createHttp, type HttpCall, type HttpOptions } from './create-http.js';
import { AskUser, ConnectionLost, NoAnswer, RetryLater } from './errors.js';
import type { Http } from './http.js';
import { createHttpPool, type HttpPool } from './http-pool.js';
import { createRateLimiter } from './rate-limiter.js';
import { bodyOf, type LocalServer, serve } from './testing/serve.js';

const title = { en: 'Acme', fr: 'Acme' };
const open: { close(): Promise<void> }[] = [];
const guarded = createHttpPool();

afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});
afterAll(() => guarded.close());

const start = async (
  listener: RequestListener,
  options: Partial<HttpOptions> = {},
): Promise<{ http: Http; server: LocalServer; pool: HttpPool }> => {
  const server = await serve(listener);
  const pool = createHttpPool({ allowedPrivateOrigins: [server.url] });
  open.push(server, pool);
  return { http: createHttp({ pool, title, baseUrl: `${server.url}/v1`, ...options }), server, pool };
};

const answering =
  (status: number, body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): RequestListener =>
  (_request, response) =>
    response.writeHead(status, headers).end(body);

const failure = async (promise: Promise<unknown>): Promise<any> =>
  promise.then(
    () => expect.unreachable(),
    (error: unknown) => error,
  ); // any: read below

describe('createHttp', () => {
  it('appends the path, the query and the credentials, and reads long ids as text', async () => {
    const seen: string[] = [];
    const { http } = await start(
      async (request, response) => {
        seen.push(
          `${request.method} ${request.url} ${request.headers.authorization} ${request.headers['content-type']} ${await bodyOf(request)}`,
        );
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"id":1234567890987654400}');
      },
      { headers: () => ({ Authorization: 'key-1' }) },
    );
    expect((await http.get('/teams', { page: 2, empty: undefined })).data).toEqual({ id: '1234567890987654400' });
    await http.post('contacts', { name: 'Anna' });
    await http.request({ method: 'POST', path: '/token', form: { a: 'b c' } });
    expect(seen).toEqual([
      'GET /v1/teams?page=2 key-1 undefined ',
      'POST /v1/contacts key-1 application/json {"name":"Anna"}',
      'POST /v1/token key-1 application/x-www-form-urlencoded a=b+c',
    ]);
  });

  it('gives no data for an empty answer', async () => {
    const { http } = await start(answering(204, ''));
    expect(await http.get('/calls')).toMatchObject({ status: 204, data: undefined, text: '' });
  });

  it.each([
    [401, ConnectionLost, 'CONNECTION_LOST'],
    [403, AskUser, 'NOT_ALLOWED'],
    [404, AskUser, 'NOT_FOUND'],
    [400, AskUser, 'REFUSED'],
    [422, AskUser, 'REFUSED'],
    [429, RetryLater, 'SLOW_DOWN'],
    [500, NoAnswer, 'OUTCOME_UNKNOWN'],
    [503, RetryLater, 'NOT_ANSWERING'],
  ])('maps status %i', async (status, kind, code) => {
    const { http } = await start(answering(status, '{"message":"Number is wrong"}'));
    const error = await failure(http.post('/sms', {}));
    expect(error).toBeInstanceOf(kind);
    expect(error.code).toBe(code);
    expect(error.sentence.en).toContain('Acme');
    expect(error.details).toMatchObject({ method: 'POST', status, answer: { message: 'Number is wrong' } });
  });

  it('puts the vendor’s own words into the sentence of a refusal', async () => {
    const { http } = await start(answering(422, '{"error":{"message":"Number is wrong"}}'));
    expect((await failure(http.post('/sms', {}))).sentence).toEqual({
      en: 'Acme refused the request: “Number is wrong”. Check the values of this step.',
      fr: 'Acme a refusé la demande\u00a0: «\u00a0Number is wrong\u00a0». Vérifiez les valeurs de cette étape.',
    });
  });

  it('tells how long a vendor asks to wait, and makes the others wait too', async () => {
    const limiter = createRateLimiter({ perSecond: 100, concurrency: 10 });
    const { http } = await start(answering(429, '{}', { 'retry-after': '30' }), { limiter });
    expect((await failure(http.get('/a'))).after).toBe(30_000);
    const next = await failure(http.get('/a'));
    expect(next).toMatchObject({ code: 'TURNED_AWAY', after: expect.any(Number) });
    expect(next).toBeInstanceOf(RetryLater);
  });

  it('does not know the outcome when a gateway gives up on a write, and simply tries a read again', async () => {
    const { http } = await start(answering(504, 'Gateway time-out', {}));
    expect(await failure(http.post('/sms', {}))).toBeInstanceOf(NoAnswer);
    expect(await failure(http.get('/sms'))).toBeInstanceOf(RetryLater);
    expect(await failure(http.post('/search', {}, { safe: true }))).toBeInstanceOf(RetryLater);
  });

  it('takes a web page in place of data for a disturbance', async () => {
    const page = '<!doctype html><h1>Attention required</h1>';
    const blocked = await start(answering(403, page, { 'content-type': 'text/html' }));
    expect(await failure(blocked.http.post('/sms', {}))).toMatchObject({ code: 'NOT_DATA' });
    const maintenance = await start(answering(200, page, { 'content-type': 'text/html' }));
    expect(await failure(maintenance.http.get('/sms'))).toBeInstanceOf(RetryLater);
    expect(await failure(maintenance.http.post('/sms', {}))).toBeInstanceOf(NoAnswer);
    expect((await maintenance.http.request({ method: 'GET', path: '/page', expect: 'anything' })).text).toBe(page);
    const lost = await start(answering(404, page, { 'content-type': 'text/html' }));
    expect(await failure(lost.http.get('/sms'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('lets the caller and the connector decide what is an error', async () => {
    const own = new RetryLater('BUSY', title);
    const { http } = await start(answering(200, '{"error":"limit"}'), {
      mapError: ({ data }) => ((data as { error?: string }).error ? own : undefined),
    });
    expect(await failure(http.get('/a'))).toBe(own);
    expect(own.details).toMatchObject({ status: 200 });
    const other = await start(answering(404, '{}'));
    expect((await other.http.request({ method: 'GET', path: '/a', accept: [404] })).status).toBe(404);
  });

  it('renews the credentials once after a 401 and sends again', async () => {
    let key = 'old';
    let calls = 0;
    const { http } = await start(
      (request, response) => {
        calls += 1;
        response.writeHead(request.headers.authorization === 'new' ? 200 : 401, { 'content-type': 'application/json' }).end('{}');
      },
      {
        headers: () => ({ authorization: key }),
        renew: async () => {
          key = 'new';
          return true;
        },
      },
    );
    expect((await http.post('/a', {})).status).toBe(200);
    expect(calls).toBe(2);
    key = 'revoked';
    const stuck = await start(answering(401, '{}'), { renew: async () => false });
    expect(await failure(stuck.http.get('/a'))).toBeInstanceOf(ConnectionLost);
  });

  it('never shows a secret', async () => {
    const { http } = await start(answering(400, '{"message":"key s3cr3t-key is wrong","token":"abc"}'), {
      headers: () => ({ authorization: 's3cr3t-key' }),
      secrets: () => ['s3cr3t-key'],
    });
    const error = await failure(http.get('/a', { api_key: 'hidden-too' }));
    expect(JSON.stringify(error.details)).not.toMatch(/s3cr3t|hidden-too|abc/);
  });

  it('reports every request to who counts them', async () => {
    const calls: HttpCall[] = [];
    const { http } = await start(answering(500, '{}'), { onCall: (call) => calls.push(call) });
    await failure(http.post('/a', {}));
    expect(calls).toMatchObject([{ method: 'POST', status: 500, safe: false }]);
  });
});

describe('createHttp, when no answer comes', () => {
  it('tries again what was not sent', async () => {
    const listener = createServer();
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(listener.address() as { port: number }).port}`;
    await new Promise((resolve) => listener.close(resolve));
    const pool = createHttpPool({ allowedPrivateOrigins: [url] });
    open.push(pool);
    const error = await failure(createHttp({ pool, title, baseUrl: url }).post('/sms', {}));
    expect(error).toBeInstanceOf(RetryLater);
    expect(error.sentence.en).toBe('Acme isn’t answering. We keep trying; nothing to do for now.');
  });

  it('tries again when the name does not exist', async () => {
    expect(await failure(createHttp({ pool: guarded, title, baseUrl: 'https://nowhere.invalid' }).post('/sms', {}))).toBeInstanceOf(
      RetryLater,
    );
  });

  it('does not know the outcome when a sent write stays without answer', async () => {
    const { http } = await start(() => undefined);
    const error = await failure(http.post('/sms', {}, { timeout: 100 }));
    expect(error).toBeInstanceOf(NoAnswer);
    expect(error.details.problem).toContain('100 ms');
    expect(await failure(http.request({ method: 'GET', path: '/a', timeout: 100 }))).toBeInstanceOf(RetryLater);
  });

  it('does not know the outcome when the connection breaks after sending', async () => {
    const { http } = await start((request) => request.socket.destroy());
    expect(await failure(http.post('/sms', {}))).toBeInstanceOf(NoAnswer);
  });

  it('counts the time to the last byte, so that a trickle does not hold it', async () => {
    const { http } = await start((_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(timer));
    });
    expect(await failure(http.request({ method: 'GET', path: '/a', timeout: 200 }))).toBeInstanceOf(RetryLater);
  });

  it('stops when the step is cancelled, and says nothing was sent if nothing was', async () => {
    const abort = new AbortController();
    const { http } = await start(() => abort.abort(new Error('cancelled')), { signal: abort.signal });
    expect(await failure(http.post('/sms', {}))).toBeInstanceOf(NoAnswer);
    await expect(http.post('/sms', {})).rejects.toThrow('cancelled');
  });
});

describe('createHttp, as a guard', () => {
  const free = createHttp({ pool: guarded });

  it.each([
    'http://127.0.0.1:9/',
    'http://[::1]:9/',
    'http://169.254.169.254/latest/meta-data',
    'http://2130706433/',
    'http://localhost:9/',
    'http://[::ffff:10.0.0.1]/',
  ])('refuses the private address %s', async (address) => {
    const error = await failure(free.get(address));
    expect(error).toBeInstanceOf(AskUser);
    expect(error.code).toBe('PRIVATE_ADDRESS');
  });

  it.each(['', 'example.com', 'ftp://example.com', 'file:///etc/passwd', 'https://user:pass@example.com/'])(
    'refuses "%s" as an address',
    async (address) => {
      expect(await failure(free.get(address))).toMatchObject({ code: 'NOT_AN_ADDRESS' });
    },
  );

  it('allows a private origin exactly, not its other ports', async () => {
    const { pool } = await start(answering(200, '{}'));
    const other = await serve(answering(200, '{}'));
    open.push(other);
    expect(await failure(createHttp({ pool }).get(other.url))).toMatchObject({ code: 'PRIVATE_ADDRESS' });
  });

  it('keeps the credentials on the connection’s own host', async () => {
    const { http, server } = await start(answering(200, '{}'), { headers: () => ({ authorization: 'key-1' }) });
    expect(await failure(http.get('https://elsewhere.example/steal'))).toMatchObject({ code: 'OTHER_HOST' });
    expect((await http.get(`${server.url}/next-page`)).status).toBe(200);
  });

  it('follows a redirection inside the same host only, and never for a write', async () => {
    const elsewhere = await serve(answering(200, '{"stolen":true}'));
    open.push(elsewhere);
    const { http } = await start((request, response) => {
      if (request.url === '/v1/inside') response.writeHead(302, { location: '/v1/final' }).end();
      else if (request.url === '/v1/outside') response.writeHead(302, { location: elsewhere.url }).end();
      else if (request.url === '/v1/circle') response.writeHead(302, { location: '/v1/circle' }).end();
      else response.writeHead(200, { 'content-type': 'application/json' }).end('{"final":true}');
    });
    expect((await http.get('/inside')).data).toEqual({ final: true });
    expect(await failure(http.get('/outside'))).toMatchObject({ code: 'REDIRECTED' });
    expect(await failure(http.get('/circle'))).toMatchObject({ code: 'REDIRECTED' });
    expect(await failure(http.post('/inside', {}))).toMatchObject({ code: 'REDIRECTED' });
  });

  it('reads no more than 10 MB', async () => {
    const { http } = await start((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const part = 'x'.repeat(1024 * 1024);
      const more = () => {
        while (response.write(part));
        response.once('drain', more);
      };
      more();
    });
    const error = await failure(http.post('/big', {}));
    expect(error).toMatchObject({ code: 'ANSWER_TOO_LARGE' });
    expect(error).toBeInstanceOf(AskUser);
  });

  it('says who is asking is missing, not that a connection is lost, where there is none', async () => {
    const { server, pool } = await start(answering(401, '{}'));
    expect(await failure(createHttp({ pool }).get(server.url))).toMatchObject({ code: 'NOT_AUTHORISED' });
  });
});
