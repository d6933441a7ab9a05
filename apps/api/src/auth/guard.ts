import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../errors.js';
import { roleWords } from '../role-words.js';
import { type LeastRole, reaches } from '../roles.js';
import type { Caller, Identify } from './identify.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The least role that may use this route. Every route has one; a test fails without. */
    least?: LeastRole;
  }
  interface FastifyRequest {
    /** Set by the guard on every route that is not public. */
    caller: Caller;
  }
}

/** One guard for all routes of an instance: reads the route's least role, finds out who asks, and compares. */
export const guardRoutes = (app: FastifyInstance, identify: Identify): void => {
  app.decorateRequest('caller', null as unknown as Caller); // null until the guard has run; public routes must not read it
  app.addHook('onRequest', async (request: FastifyRequest) => {
    const least = request.routeOptions.config.least;
    if (least === 'public' || request.is404) return;
    request.caller = await identify(request);
    requireRole(request.caller, least ?? 'owner');
  });
};

/** Refuses with both role names. */
export const requireRole = (caller: Caller, least: Exclude<LeastRole, 'public'>): void => {
  if (reaches(caller.role, least)) return;
  throw new ApiError('roleTooLow', { needed: roleWords[least], yours: roleWords[caller.role] });
};
