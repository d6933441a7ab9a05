import type { EmulatorKit, OAuthServer } from '@navette/connector-sdk/emulator';
import type { FastifyInstance } from 'fastify';
import { refuse } from './answers.js';
import type { State } from './state.js';

/** The access token, its scopes, and how many requests may be under way at once. */
export const addGuard = (app: FastifyInstance, kit: EmulatorKit<State>, oauth: OAuthServer): void => {
  app.addHook('preHandler', async (request, reply) => {
    const token = /^(?:Zoho-oauthtoken|Bearer) (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token || !oauth.accepts(token)) return refuse(reply, 401, 'INVALID_TOKEN', 'invalid oauth token');
    const [, part = ''] = /\/crm\/v8\/([^/?]+)/.exec(request.url) ?? [];
    if (kit.state().missingScopes.includes(part))
      return refuse(reply, 401, 'OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL');
    if (kit.state().underWay >= kit.state().concurrency)
      return refuse(reply, 429, 'TOO_MANY_REQUESTS', 'You have made too many requests, please try again');
    count(kit, reply.raw);
  });
};

/** Also an answer that is lost on purpose is over when its connection is. */
const count = (kit: EmulatorKit<State>, raw: { once(event: 'close', then: () => void): unknown }): void => {
  const state = kit.state();
  state.underWay += 1;
  raw.once('close', () => {
    state.underWay -= 1;
  });
};
