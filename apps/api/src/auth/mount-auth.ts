import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorAnswer } from '../error-answer.js';
import { ApiError } from '../errors.js';
import type { Auth } from './create-auth.js';
import type { Identify } from './identify.js';

/** better-auth under /api/auth/*. Sign-up is closed: the owner is made by set-up, everybody else is invited. */
export const mountAuth = (app: FastifyInstance, deps: { auth: Auth; identify: Identify; publicUrl: string }): void => {
  const handler = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (request.url.startsWith('/api/auth/sign-up')) throw new ApiError('signUpClosed');
    // Members and invitations have routes of our own, which ask for our roles and write down who did what.
    if (request.url.startsWith('/api/auth/organization')) throw new ApiError('routeUnknown');
    const answer = await deps.auth.handler(toFetchRequest(request, deps.publicUrl));
    if (request.method !== 'GET') deps.identify.forget();
    return sendFetchResponse(answer, request, reply);
  };
  const schema = { hide: true };
  app.route({ method: ['GET', 'POST'], url: '/auth/*', config: { least: 'public' }, schema, handler });
  // Passwords are not to be tried one after the other.
  const rateLimit = { max: 20, timeWindow: '1 minute' };
  app.route({ method: 'POST', url: '/auth/sign-in/*', config: { least: 'public', rateLimit }, schema, handler });
};

const toFetchRequest = (request: FastifyRequest, publicUrl: string): Request => {
  const headers = fromNodeHeaders(request.headers);
  headers.delete('content-length');
  const hasBody = request.method !== 'GET' && request.body !== undefined && request.body !== null;
  return new Request(new URL(request.url, publicUrl), {
    method: request.method,
    headers,
    ...(hasBody && { body: JSON.stringify(request.body) }),
  });
};

/** Hands on status, cookies and body; a refused sign-in gets our sentence. */
export const sendFetchResponse = async (answer: Response, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  if (request.url.startsWith('/api/auth/sign-in') && answer.status === 401)
    return reply.status(401).send(errorAnswer(new ApiError('signInRefused'), request.headers['accept-language']));
  const location = answer.headers.get('location');
  if (location) reply.header('location', location);
  const body = await answer.text();
  return reply
    .status(answer.status)
    .type(answer.headers.get('content-type') ?? 'application/json; charset=utf-8')
    .send(body || 'null');
};
