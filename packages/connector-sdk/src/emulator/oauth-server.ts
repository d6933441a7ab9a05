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
type Answer = Record<string, unknown> | { error: string };

/** Authorisation code (PKCE S256 checked when used), refresh and client credentials. Agrees at once: the practice account is always signed in. */
export const addOAuthServer = (app: FastifyInstance, options: OAuthServerOptions, now: () => number = Date.now): OAuthServer => {
  const codes = new Map<string, Code>();
  const tokens = createTokens(options, now);
  const given: Record<string, number> = {};

  const exchange = (body: Record<string, string>): Answer => {
    const type = body.grant_type ?? '';
    const answer = clientProblem(body, options) ?? tokensFor(type, body, { codes, tokens, now: now() });
    if ('error' in answer) return answer;
    given[type] = (given[type] ?? 0) + 1;
    return { ...answer, token_type: 'Bearer', expires_in: options.tokenLife, ...options.extra?.() };
  };

  app.get<{ Querystring: Record<string, string> }>(options.authorizePath, async ({ query }, reply) =>
    authorize(query, reply, options, codes, now()),
  );
  app.post(options.tokenPath, async (request, reply) => {
    const answer = exchange({ ...(request.query as Record<string, string>), ...(request.body as Record<string, string> | undefined) });
    return reply.code('error' in answer ? (options.errorStatus ?? 400) : 200).send(answer);
  });

  const { accepts, allow, expireAll, revokeAll } = tokens;
  return { accepts, allow, expireAll, revokeAll, grant: () => tokens.grant(), given: () => ({ ...given }) };
};

/** What has been given out and still works. */
const createTokens = ({ tokenLife, refresh: kind }: OAuthServerOptions, now: () => number) => {
  const access = new Map<string, number>();
  const refresh = new Set<string>();
  const grant = (keep?: string): { access_token: string; refresh_token?: string } => {
    const accessToken = token('access');
    access.set(accessToken, now() + tokenLife * 1000);
    if (kind === 'none' || (keep && kind === 'stable')) return { access_token: accessToken };
    const refreshToken = token('refresh');
    refresh.add(refreshToken);
    return { access_token: accessToken, refresh_token: refreshToken };
  };
  return {
    grant,
    refresh(old: string): Answer {
      if (!refresh.has(old)) return { error: 'invalid_code' };
      if (kind === 'rotating') refresh.delete(old);
      return grant(old);
    },
    allow(refreshToken: string): void {
      refresh.add(refreshToken);
    },
    accepts: (accessToken: string): boolean => (access.get(accessToken) ?? 0) > now(),
    expireAll: (): void => access.clear(),
    revokeAll(): void {
      access.clear();
      refresh.clear();
    },
  };
};

const clientProblem = (body: Record<string, string>, { clientId, clientSecret }: OAuthServerOptions): { error: string } | undefined => {
  if (!sameText(body.client_id ?? '', clientId)) return { error: 'invalid_client' };
  return isPublic(body) || sameText(body.client_secret ?? '', clientSecret) ? undefined : { error: 'invalid_client_secret' };
};

type Kept = { codes: Map<string, Code>; tokens: ReturnType<typeof createTokens>; now: number };

const tokensFor = (type: string, body: Record<string, string>, { codes, tokens, now }: Kept): Answer => {
  if (type === 'client_credentials') return { access_token: tokens.grant().access_token };
  if (type === 'authorization_code') return takeCode(codes, body, now) ? tokens.grant() : { error: 'invalid_code' };
  if (type === 'refresh_token') return tokens.refresh(body.refresh_token ?? '');
  return { error: 'unsupported_grant_type' };
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
