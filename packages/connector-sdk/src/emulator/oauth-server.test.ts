import { createHash } from 'node:crypto';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { addBodyParsers } from './body-parsers.js';
import { addOAuthServer, type OAuthServerOptions } from './oauth-server.js';

const start = (over: Partial<OAuthServerOptions> = {}) => {
  let time = 1_000_000;
  const app = Fastify();
  addBodyParsers(app);
  const server = addOAuthServer(
    app,
    {
      authorizePath: '/auth',
      tokenPath: '/token',
      clientId: 'client',
      clientSecret: 'secret',
      tokenLife: 3_600,
      refresh: 'stable',
      ...over,
    },
    () => time,
  );
  const token = async (form: Record<string, string>) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ client_id: 'client', client_secret: 'secret', ...form }).toString(),
    });
    return { status: answer.statusCode, ...answer.json() };
  };
  const code = async (query: Record<string, string> = {}) => {
    const answer = await app.inject({
      url: '/auth',
      query: { client_id: 'client', redirect_uri: 'https://us.example/back', state: 's1', ...query },
    });
    return new URL(answer.headers.location ?? 'https://none.example').searchParams;
  };
  return { server, token, code, wait: (seconds: number) => (time += seconds * 1_000) };
};

const exchange = { grant_type: 'authorization_code', redirect_uri: 'https://us.example/back' };

describe('addOAuthServer', () => {
  it('gives tokens for a code once, to the address it was made for', async () => {
    const { server, token, code } = start({
      extra: () => ({ api_domain: 'https://api.example' }),
      callbackExtra: () => ({ location: 'eu' }),
    });
    const callback = await code();
    expect(callback.get('state')).toBe('s1');
    expect(callback.get('location')).toBe('eu');
    const tokens = await token({ ...exchange, code: callback.get('code') ?? '' });
    expect(tokens).toMatchObject({ status: 200, token_type: 'Bearer', expires_in: 3_600, api_domain: 'https://api.example' });
    expect(server.accepts(tokens.access_token)).toBe(true);
    expect(await token({ ...exchange, code: callback.get('code') ?? '' })).toEqual({ status: 400, error: 'invalid_code' });
    const other = await code();
    expect(await token({ ...exchange, code: other.get('code') ?? '', redirect_uri: 'https://thief.example' })).toMatchObject({
      error: 'invalid_code',
    });
  });

  it('wants the verifier of a code that was asked with a challenge', async () => {
    const { token, code } = start();
    const challenge = createHash('sha256').update('my-verifier').digest('base64url');
    const ask = async (code_verifier: string) =>
      token({ ...exchange, code: (await code({ code_challenge: challenge })).get('code') ?? '', code_verifier });
    expect(await ask('wrong')).toMatchObject({ error: 'invalid_code' });
    expect(await ask('my-verifier')).toMatchObject({ status: 200 });
  });

  it('keeps a stable refresh token and uses a rotating one up', async () => {
    const stable = start();
    const first = stable.server.grant().refresh_token ?? '';
    const refreshed = await stable.token({ grant_type: 'refresh_token', refresh_token: first });
    expect(refreshed.refresh_token).toBeUndefined();
    expect((await stable.token({ grant_type: 'refresh_token', refresh_token: first })).status).toBe(200);
    const rotating = start({ refresh: 'rotating' });
    const once = rotating.server.grant().refresh_token ?? '';
    expect((await rotating.token({ grant_type: 'refresh_token', refresh_token: once })).refresh_token).toMatch(/^refresh\./);
    expect(await rotating.token({ grant_type: 'refresh_token', refresh_token: once })).toMatchObject({ error: 'invalid_code' });
    expect(rotating.server.given()).toEqual({ refresh_token: 1 });
  });

  it('ends access tokens in time, on demand, and all of them when revoked', async () => {
    const { server, token, wait } = start();
    const { access_token, refresh_token = '' } = server.grant();
    wait(3_601);
    expect(server.accepts(access_token)).toBe(false);
    const fresh = (await token({ grant_type: 'refresh_token', refresh_token })).access_token;
    server.expireAll();
    expect(server.accepts(fresh)).toBe(false);
    server.revokeAll();
    expect(await token({ grant_type: 'refresh_token', refresh_token })).toMatchObject({ error: 'invalid_code' });
  });

  it('accepts the refresh token that a practice account starts with', async () => {
    const { server, token } = start();
    server.allow('practice-refresh');
    expect(await token({ grant_type: 'refresh_token', refresh_token: 'practice-refresh' })).toMatchObject({ status: 200 });
  });

  it('refuses wrong clients in the vendor’s manner', async () => {
    const { token } = start({ errorStatus: 200 });
    expect(await token({ grant_type: 'client_credentials', client_id: 'x' })).toEqual({ status: 200, error: 'invalid_client' });
    expect(await token({ grant_type: 'client_credentials', client_secret: 'x' })).toEqual({ status: 200, error: 'invalid_client_secret' });
    expect(await token({ grant_type: 'password' })).toEqual({ status: 200, error: 'unsupported_grant_type' });
    expect((await token({ grant_type: 'client_credentials' })).access_token).toMatch(/^access\./);
  });
});
