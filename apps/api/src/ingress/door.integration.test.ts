import { createHmac } from 'node:crypto';
import { createStore } from '@navette/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formDocument, webhookDocument } from '../testing/documents.js';
import { type RunningApi, runApi } from '../testing/running-api.js';
import { createTestApi } from '../testing/test-api.js';

const publish = async (api: RunningApi, document = webhookDocument()) => {
  const flow = (await api.ask('POST', '/api/flows', { from: 'import', file: document })).json();
  expect((await api.ask('POST', `/api/flows/${flow.id}/publish`, {})).statusCode).toBe(201);
  const { hook } = (await api.ask('GET', `/api/flows/${flow.id}/hook`)).json();
  return { flowId: flow.id as string, path: new URL(hook.address).pathname };
};

const eventsOf = async (api: RunningApi, query = '') => (await api.ask('GET', `/api/events${query}`)).json().events;

describe('a hook', () => {
  let api: RunningApi;
  let path: string;
  let flowId: string;
  beforeAll(async () => {
    api = await runApi();
    ({ path, flowId } = await publish(api));
  });
  afterAll(() => api.close());

  const post = (payload: string | Buffer, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'application/json', ...headers }, payload });

  it('keeps the event before it says so, and asks for no account', async () => {
    const answer = await post('{"email":"jean@dupont.example","n":1}');
    expect(answer.statusCode).toBe(202);
    const [id] = answer.json().eventIds;
    const event = (await api.ask('GET', `/api/events/${id}`)).json();
    expect(event).toMatchObject({ about: 'jean@dupont.example', flowId, data: { body: { n: 1 } } });
    expect(event.keys).toContain('jean@dupont.example');
  });

  it('takes a delivery that is sent twice once', async () => {
    const one = (await post('{"n":2}', { 'idempotency-key': 'order-7' })).json().eventIds;
    const two = (await post('{"n":2}', { 'idempotency-key': 'order-7' })).json().eventIds;
    expect(two).toEqual(one);
  });

  it('takes two hundred at once, none lost and none doubled', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => post(`{"many":${n}}`)));
    expect(new Set(answers.flatMap((answer) => answer.json().eventIds)).size).toBe(200);
  });

  it.each([
    ['an unknown address', () => api.app.inject({ method: 'POST', url: '/hooks/nobody', payload: '{}' }), 404, 'hookUnknown'],
    ['a body that is no JSON', () => post('{"a":'), 400, 'notJson'],
    ['a body over 1 MB', () => post(JSON.stringify({ text: 'x'.repeat(1024 * 1024) })), 413, 'tooLarge'],
  ])('refuses %s with a sentence, and keeps nothing', async (_what, ask, status, code) => {
    const before = (await eventsOf(api, '?limit=200')).length;
    const answer = await ask();
    expect(answer.statusCode).toBe(status);
    expect(answer.json().error).toMatchObject({ code, sentence: expect.stringMatching(/\.$/), remedy: expect.stringMatching(/\.$/) });
    expect((await eventsOf(api, '?limit=200')).length).toBe(before);
  });

  it('with a secret refuses what is signed wrongly, shows it in Events, and takes what is signed well', async () => {
    const signed = await publish(api, webhookDocument('Signed'));
    await api.ask('PUT', `/api/flows/${signed.flowId}/hook/secret`, { secret: 'shared' });
    const send = (signature: string) =>
      api.app.inject({
        method: 'POST',
        url: signed.path,
        headers: { 'content-type': 'application/json', 'x-signature': signature },
        payload: '{"a":1}',
      });
    const refused = await send('00');
    expect(refused.statusCode).toBe(401);
    expect(refused.json().error.code).toBe('signatureWrong');
    await expect.poll(() => eventsOf(api, `?verdict=refused&flowId=${signed.flowId}`)).toHaveLength(1);
    const [event] = await eventsOf(api, `?verdict=refused&flowId=${signed.flowId}`);
    expect(event.reasons[0].reason.en).toBe(refused.json().error.sentence);
    for (let time = 0; time < 30; time += 1) await send('00');
    expect((await eventsOf(api, `?verdict=refused&flowId=${signed.flowId}`)).length).toBeLessThanOrEqual(20);
    expect((await send(createHmac('sha256', 'shared').update('{"a":1}').digest('hex'))).statusCode).toBe(202);
  });
});

describe('a hook while the database is away', () => {
  it('answers 503 with a sentence and when to come back', async () => {
    const store = createStore({
      databaseUrl: 'postgres://nobody@127.0.0.1:1/nothing',
      secretKey: 'tests-only-secret-key-tests-only-0123456789',
    });
    const { app } = await createTestApi({ store });
    const answer = await app.inject({ method: 'POST', url: '/hooks/some', payload: '{}', headers: { 'accept-language': 'fr' } });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json().error.sentence).toContain('La base de données ne répond pas');
    await app.close();
    await store.close();
  });
});

describe('a form', () => {
  let api: RunningApi;
  let path: string;
  beforeAll(async () => {
    api = await runApi();
    ({ path } = await publish(api, formDocument()));
  });
  afterAll(() => api.close());

  const send = (answers: Record<string, string>, headers: Record<string, string> = {}) =>
    api.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: new URLSearchParams(answers).toString(),
    });
  const tokenOn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? '';

  it('is a page without scripts, filled in from the address', async () => {
    const page = await api.app.inject(`${path}?email=jean@dupont.example`);
    expect(page.statusCode).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.body).toContain('value="jean@dupont.example"');
    expect(page.body).not.toContain('<script');
  });

  it('answers once however often it is pressed', async () => {
    const token = tokenOn((await api.app.inject(path)).body);
    const answers = { token, lastName: 'Dupont', email: 'Jean@Dupont.example', phone: '06 12 34 56 78' };
    const [one, two] = await Promise.all([send(answers), send(answers)]);
    expect([one.statusCode, two.statusCode]).toEqual([200, 200]);
    expect(one.body).toContain('Thank you.');
    const events = await eventsOf(api);
    expect(events).toHaveLength(1);
    expect(events[0].keys).toEqual(['jean@dupont.example', '+33612345678']);
    expect(events[0].data.values).toMatchObject({ lastName: 'Dupont', phone: '+33612345678' });
  });

  it('shows what is wrong next to its field, in French, and keeps what was typed', async () => {
    const answer = await send({ lastName: 'Dupont', email: 'nothing' }, { 'accept-language': 'fr-FR' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('id="field-email-problem"');
    expect(answer.body).toContain('value="Dupont"');
    expect(answer.body).toContain('<html lang="fr">');
  });

  it('gives JSON to scripts', async () => {
    const ask = (payload: object) => api.app.inject({ method: 'POST', url: path, payload });
    expect((await ask({ lastName: 'Martin', email: 'p@martin.example' })).json().eventIds).toHaveLength(1);
    expect((await ask({ lastName: 'Martin' })).json().error.details.fields[0].field).toBe('email');
    expect((await api.app.inject({ method: 'POST', url: path, headers: { 'content-type': 'text/plain' }, payload: 'x' })).statusCode).toBe(
      415,
    );
  });

  it('that does not exist says so to people', async () => {
    const page = await api.app.inject('/forms/nobody');
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('This form is not open.');
  });
});
