import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { owner, type RunningApi, runApi, runEmptyApi } from '../testing/running-api.js';

describe('the first run', () => {
  it('makes one owner, however many browsers ask at once, and keeps their key for scripts of this machine', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'navette-api-'));
    const api = await runEmptyApi({ dataDir });
    expect((await api.app.inject('/api/setup')).json().needsOwner).toBe(true);
    const answers = await Promise.all(
      ['one', 'two', 'three'].map((name) =>
        api.app.inject({ method: 'POST', url: '/api/setup', payload: { ...owner, email: `${name}@acme.example` } }),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409]);
    expect((await api.app.inject('/api/setup')).json().needsOwner).toBe(false);

    const path = join(dataDir, 'owner-api-key');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const key = (await readFile(path, 'utf8')).trim();
    const me = await api.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${key}` } });
    expect(me.json()).toMatchObject({ role: 'owner', organisation: { name: 'Acme' } });
    await api.close();
    await rm(dataDir, { recursive: true });
  });

  it('says which field is missing', async () => {
    const api = await runEmptyApi();
    const answer = await api.app.inject({ method: 'POST', url: '/api/setup', payload: { ...owner, password: 'short', email: 'nobody' } });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.code).toBe('fieldsRefused');
    expect(
      answer
        .json()
        .error.details.fields.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual(['email', 'password']);
    await api.close();
  });
});

describe('accounts', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  it('the session of the set-up signs the owner in, with a cookie that scripts of a page cannot read', async () => {
    const me = await api.ask('GET', '/api/me');
    expect(me.json()).toMatchObject({ user: { email: owner.email }, role: 'owner', organisation: { name: 'Acme' } });
    const signedIn = await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: owner.email, password: owner.password },
    });
    expect(signedIn.statusCode).toBe(200);
    expect(signedIn.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });

  it('a wrong password is refused in the language of the browser', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      headers: { 'accept-language': 'fr' },
      payload: { email: owner.email, password: 'something else' },
    });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error.sentence).toBe('Cette adresse et ce mot de passe ne vont pas ensemble.');
  });

  it('signing out ends the session at once', async () => {
    const signedIn = await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email: owner.email, password: owner.password },
    });
    const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    expect((await api.app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(200);
    await api.app.inject({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie, origin: 'http://localhost:4400' }, payload: {} });
    expect((await api.app.inject({ url: '/api/me', headers: { cookie } })).statusCode).toBe(401);
  });

  it('nobody makes an account by themselves', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { name: 'x', email: 'x@y.example', password: 'long enough to be one' },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.code).toBe('signUpClosed');
  });

  it.each([
    ['nothing', {}],
    ['an unknown session', { cookie: 'navette.session_token=nonsense' }],
    ['an unknown key', { authorization: 'Bearer nvt_nonsense' }],
    ['another kind of credential', { authorization: 'Basic YTpi' }],
  ])('with %s the answer is 401 and a sentence', async (_what, headers) => {
    const answer = await api.app.inject({ url: '/api/flows', headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error.sentence).toMatch(/\.$/);
  });

  it('another site cannot use the session', async () => {
    const send = (headers: Record<string, string>) =>
      api.app.inject({
        method: 'POST',
        url: '/api/flows',
        headers: { cookie: api.cookie, ...headers },
        payload: { from: 'empty', name: 'x' },
      });
    expect((await send({ origin: 'https://elsewhere.example' })).json().error.code).toBe('otherOrigin');
    expect((await send({ origin: 'null' })).statusCode).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send({ origin: 'http://localhost:4400' })).statusCode).toBe(201);
  });

  it('each role is let in up to its height, and told both names above it', async () => {
    const viewer = await api.as('viewer');
    const operator = await api.as('operator');
    const builder = await api.as('builder');
    const admin = await api.as('admin');
    const create = { from: 'empty', name: 'Mine' };
    expect((await viewer('GET', '/api/flows')).statusCode).toBe(200);
    const refused = await viewer('POST', '/api/flows', create);
    expect(refused.statusCode).toBe(403);
    expect(refused.json().error.sentence).toBe('This needs the role “Builder”; yours is “Viewer”.');
    expect((await operator('POST', '/api/flows', create)).statusCode).toBe(403);
    expect((await builder('POST', '/api/flows', create)).statusCode).toBe(201);
    expect((await builder('GET', '/api/api-keys')).statusCode).toBe(403);
    expect((await admin('GET', '/api/api-keys')).statusCode).toBe(200);
    expect((await admin('POST', '/api/api-keys', { name: 'up', role: 'owner' })).statusCode).toBe(403);
  });

  it('a key works until it is revoked, and only its hash is kept', async () => {
    const made = (await api.ask('POST', '/api/api-keys', { name: 'script', role: 'viewer' })).json();
    expect(made.key).toMatch(/^nvt_/);
    const headers = { authorization: `Bearer ${made.key}` };
    expect((await api.app.inject({ url: '/api/me', headers })).json()).toMatchObject({ role: 'viewer', user: null });
    expect((await api.ask('GET', '/api/api-keys')).body).not.toContain(made.key);
    await api.ask('DELETE', `/api/api-keys/${made.id}`);
    expect((await api.app.inject({ url: '/api/me', headers })).statusCode).toBe(401);
  });
});
