import Fastify from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defineEmulator, type EmulatorKit } from './define-emulator.js';

type State = { notes: string[] };
const same = (text: string) => ({ en: text, fr: `${text} fr` });

const createEmulator = defineEmulator<State>({
  name: 'acme',
  title: same('Acme'),
  description: same('Practice notes'),
  colour: '#112233',
  seed: () => ({ notes: ['first <b>'] }),
  page: ({ notes }) => [
    {
      title: same('Notes'),
      columns: [same('Text')],
      rows: notes.map((note, index) => ({ id: String(index), cells: [note] })),
      empty: same('None'),
    },
  ],
  happenings: [
    {
      name: 'new-note',
      title: same('New note'),
      fields: [{ name: 'text', title: same('Text'), value: 'usual' }],
      run: async (kit: EmulatorKit<State>, { text = '' }) => {
        kit.state().notes.push(text);
        return { sentence: same(`Added ${text}`), data: { count: kit.state().notes.length } };
      },
    },
  ],
  faultAnswers: { expired: { status: 401, body: { code: 'INVALID_TOKEN' } } },
  routes(app, kit) {
    app.get('/v1/notes', async () => ({ id: 1234567890987654400n, notes: kit.state().notes }));
    app.post<{ Body: { text: string } }>('/v1/notes', async ({ body }, reply) => {
      kit.state().notes.push(body.text);
      return reply.code(201).send({ done: true });
    });
  },
});

let app: ReturnType<typeof Fastify>;
let url = '';
beforeEach(async () => {
  app = Fastify({ forceCloseConnections: true });
  const emulator = createEmulator({ publicUrl: () => url });
  await app.register(emulator.plugin, { prefix: `/${emulator.name}` });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => app.close());

const post = (path: string, body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) =>
  fetch(`${url}/acme${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
    redirect: 'manual',
    signal,
  });
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${url}/acme${path}`, { headers });
const json = async (answer: Promise<Response>): Promise<any> => (await answer).json(); // any: tests read what they asked for
const notes = async () => (await json(get('/v1/notes'))).notes.length;

describe('defineEmulator', () => {
  it('answers long ids as numbers', async () => expect(await (await get('/v1/notes')).text()).toContain('"id":1234567890987654400,'));

  it('journals calls with body, key and status, and counts them', async () => {
    await post('/v1/notes?x=1', { text: 'a' }, { 'idempotency-key': 'k1' });
    await get('/v1/notes');
    await get('/');
    const journal = await json(get('/__test/calls?method=POST'));
    expect(journal.counts).toEqual({ 'POST /v1/notes': 1, 'GET /v1/notes': 1 });
    expect(journal).toMatchObject({
      count: 1,
      calls: [{ method: 'POST', path: '/v1/notes?x=1', body: { text: 'a' }, key: 'k1', status: 201 }],
    });
  });

  it('goes back to the first day at a reset', async () => {
    await post('/v1/notes', { text: 'a' });
    await post('/__test/faults', { kind: '500', times: 5 });
    await post('/__test/reset', {});
    expect(await notes()).toBe(1);
    expect((await json(get('/__test/calls'))).counts).toEqual({ 'GET /v1/notes': 1 });
  });

  it.each([
    ['429', 429],
    ['500', 500],
    ['expired', 401],
    ['html403', 403],
  ])('spoils as many requests as told with %s, before the effect', async (kind, status) => {
    await post('/__test/faults', { kind, times: 2 });
    expect((await post('/v1/notes', { text: 'a' })).status).toBe(status);
    expect((await post('/v1/notes', { text: 'a' })).status).toBe(status);
    expect((await post('/v1/notes', { text: 'a' })).status).toBe(201);
    expect(await notes()).toBe(2);
  });

  it('says an error as its vendor does', async () => {
    await post('/__test/faults', { kind: 'expired' });
    expect(await (await get('/v1/notes')).json()).toEqual({ code: 'INVALID_TOKEN' });
  });

  it('spoils the path and method that are named only', async () => {
    await post('/__test/faults', { kind: '500', path: '/v1/notes', method: 'POST' });
    expect((await get('/v1/notes')).status).toBe(200);
    expect((await post('/v1/notes', { text: 'a' })).status).toBe(500);
  });

  it.each(['broken', 'timeout'])('loses the answer after the effect (%s)', async (kind) => {
    await post('/__test/faults', { kind, afterEffect: true });
    await expect(post('/v1/notes', { text: 'a' }, {}, AbortSignal.timeout(200))).rejects.toThrow();
    expect(await notes()).toBe(2);
  });

  it('loses the request before the effect', async () => {
    await post('/__test/faults', { kind: 'broken' });
    await expect(post('/v1/notes', { text: 'a' })).rejects.toThrow();
    expect(await notes()).toBe(1);
  });

  it('replaces the answer after the effect', async () => {
    await post('/__test/faults', { kind: '500', afterEffect: true });
    const answer = await post('/v1/notes', { text: 'a' });
    expect([answer.status, await answer.json()]).toEqual([500, { message: 'Internal error' }]);
    expect(await notes()).toBe(2);
  });

  it('answers late when told to be slow', async () => {
    await post('/__test/faults', { kind: 'slow', delay: 80 });
    const started = performance.now();
    expect((await get('/v1/notes')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThan(70);
  });

  it('refuses a fault that does not exist', async () => expect((await post('/__test/faults', { kind: '418' })).status).toBe(400));

  it('refuses a body that is not JSON', async () => {
    const answer = await fetch(`${url}/acme/v1/notes`, { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
  });
});

describe('the practice page', () => {
  it('shows the records in the reader’s language, escaped', async () => {
    const page = await (await get('/', { 'accept-language': 'fr-FR,fr;q=0.9' })).text();
    expect(page).toContain('<html lang="fr">');
    expect(page).toContain('first &#60;b&#62;');
    expect(page).toMatch(/<div class="happenings">\s*<form [^>]*aria-label="New note fr">/);
    expect(await (await get('/?lang=en', { 'accept-language': 'fr' })).text()).toContain('<html lang="en">');
  });

  it('escapes what a link puts into it', async () => {
    expect(await (await get('/?said=<script>alert(1)</script>')).text()).not.toContain('<script>alert');
  });

  it('makes things happen for scripts and for people', async () => {
    expect(await (await post('/__world/new-note', {})).json()).toEqual({ sentence: same('Added usual'), data: { count: 2 } });
    const form = await fetch(`${url}/acme/__world/new-note`, {
      method: 'POST',
      body: new URLSearchParams({ text: 'by hand', lang: 'fr' }),
      redirect: 'manual',
    });
    expect([form.status, form.headers.get('location')]).toEqual([303, `${url}/acme/?lang=fr&said=Added+by+hand+fr`]);
    expect(await notes()).toBe(3);
  });

  it('tells by its revision that something has changed', async () => {
    const revision = async () => Number((await get('/?rows=1')).headers.get('x-revision'));
    const before = await revision();
    await get('/v1/notes');
    expect(await revision()).toBe(before);
    await post('/v1/notes', { text: 'a' });
    expect(await revision()).toBeGreaterThan(before);
    expect(await (await get('/?rows=1')).text()).not.toContain('<html');
  });
});
