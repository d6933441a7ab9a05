import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';

export type OAuthServerOptions = {
  /** Paths below the emulator's address. */
  authorizePath: string;
  tokenPath: string;
  clientId: string;
  clientSecret: string;
  /** Seconds. */
  tokenLife: number;
  /** `rotating`: each refresh token works once. `stable`: for ever. `none`: no refresh tokens. */
  refresh: 'rotating' | 'stable' | 'none';
  /** Members that this vendor adds to a token answer (`api_domain`, `scope`). */
  extra?: () => Record<string, unknown>;
  /** Members added to the callback's query (`location`, `accounts-server`). */
  callbackExtra?: () => Record<string, string>;
  /** Zoho answers errors with 200. */
  errorStatus?: number;
};

export type OAuthServer = {
  /** True for an access token that we gave and that has not ended. */
  accepts(accessToken: string): boolean;
  /** Ends every access token now; refresh tokens go on. */
  expireAll(): void;
  /** Ends the refresh tokens too: the connection is lost. */
  revokeAll(): void;
  /** A pair as if a person had agreed: for the practice account that is made with one click. */
  grant(): { access_token: string; refresh_token?: string };
  /** Accepts this refresh token too: the one that every practice account starts with. */
  allow(refreshToken: string): void;
  /** How many times tokens were given out, by grant type. */
  given(): Record<string, number>;
};

type Code = { redirectUri: string; challenge?: string; ends: number };

/** Authorisation code (PKCE S256 checked when used), refresh and client credentials. Agrees at once: the practice account is always signed in. */
export const addOAuthServer = (app: FastifyInstance, options: OAuthServerOptions, now: () => number = Date.now): OAuthServer => {
  const codes = new Map<string, Code>();
  const access = new Map<string, number>();
  const refresh = new Set<string>();
  const given: Record<string, number> = {};

  const grant = (keep?: string) => {
    const accessToken = token('access');
    access.set(accessToken, now() + options.tokenLife * 1000);
    if (options.refresh === 'none') return { access_token: accessToken };
    if (keep && options.refresh === 'stable') return { access_token: accessToken };
    const refreshToken = token('refresh');
    refresh.add(refreshToken);
    return { access_token: accessToken, refresh_token: refreshToken };
  };

  const exchange = (body: Record<string, string>): Record<string, unknown> | { error: string } => {
    const type = body.grant_type ?? '';
    if (!sameText(body.client_id ?? '', options.clientId)) return { error: 'invalid_client' };
    if (!isPublic(body) && !sameText(body.client_secret ?? '', options.clientSecret)) return { error: 'invalid_client_secret' };
    const tokens = tokensFor(type, body);
    if ('error' in tokens) return tokens;
    given[type] = (given[type] ?? 0) + 1;
    return { ...tokens, token_type: 'Bearer', expires_in: options.tokenLife, ...options.extra?.() };
  };

  const tokensFor = (type: string, body: Record<string, string>): Record<string, unknown> | { error: string } => {
    if (type === 'client_credentials') {
      const { access_token } = grant();
      return { access_token };
    }
    if (type === 'authorization_code') return takeCode(codes, body, now()) ? grant() : { error: 'invalid_code' };
    if (type !== 'refresh_token') return { error: 'unsupported_grant_type' };
    const old = body.refresh_token ?? '';
    if (!refresh.has(old)) return { error: 'invalid_code' };
    if (options.refresh === 'rotating') refresh.delete(old);
    return grant(old);
  };

  app.get<{ Querystring: Record<string, string> }>(options.authorizePath, async ({ query }, reply) =>
    authorize(query, reply, options, codes, now()),
  );
  app.post(options.tokenPath, async (request, reply) => {
    const answer = exchange({ ...(request.query as Record<string, string>), ...(request.body as Record<string, string> | undefined) });
    return reply.code('error' in answer ? (options.errorStatus ?? 400) : 200).send(answer);
  });

  return {
    accepts: (accessToken) => (access.get(accessToken) ?? 0) > now(),
    expireAll: () => access.clear(),
    revokeAll() {
      access.clear();
      refresh.clear();
    },
    grant: () => grant(),
    allow(refreshToken) {
      refresh.add(refreshToken);
    },
    given: () => ({ ...given }),
  };
};

const authorize = (
  query: Record<string, string>,
  reply: FastifyReply,
  options: OAuthServerOptions,
  codes: Map<string, Code>,
  now: number,
) => {
  const redirectUri = query.redirect_uri ?? '';
  if (query.client_id !== options.clientId || !URL.canParse(redirectUri)) return reply.code(400).send({ error: 'invalid_client' });
  const code = token('code');
  codes.set(code, { redirectUri, challenge: query.code_challenge, ends: now + 60_000 });
  const target = new URL(redirectUri);
  const added = { code, ...(query.state ? { state: query.state } : {}), ...options.callbackExtra?.() };
  for (const [name, value] of Object.entries(added)) target.searchParams.set(name, value);
  return reply.redirect(target.toString(), 302);
};

/** A code works once, within a minute, for the address it was made for, and for whoever knows the verifier. */
const takeCode = (codes: Map<string, Code>, body: Record<string, string>, now: number): boolean => {
  const code = codes.get(body.code ?? '');
  codes.delete(body.code ?? '');
  if (!code || code.ends < now || code.redirectUri !== body.redirect_uri) return false;
  return (
    !code.challenge ||
    code.challenge ===
      createHash('sha256')
        .update(body.code_verifier ?? '')
        .digest('base64url')
  );
};

/** With PKCE a public client has no secret. */
const isPublic = (body: Record<string, string>): boolean => body.code_verifier !== undefined && body.client_secret === undefined;

const token = (kind: string): string => `${kind}.${randomBytes(24).toString('hex')}`;

const sameText = (left: string, right: string): boolean => {
  const [a, b] = [createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest()];
  return timingSafeEqual(a, b);
};
