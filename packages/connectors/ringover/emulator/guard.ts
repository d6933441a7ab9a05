import { createRequestLimiter, type EmulatorKit, type RequestLimiter } from '@navette/connector-sdk/emulator';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { practice } from '../src/connection.js';
import type { State } from './state.js';

/** A key with reading rights only, for the sentence that says so. */
export const readOnlyKey = 'practice-ringover-read-only';

/** The raw key, its rights, and two requests a second. */
export const addGuard = (app: FastifyInstance, kit: EmulatorKit<State>): void => {
  const limiters = new WeakMap<State, Map<number, RequestLimiter>>();
  const limiterOf = (state: State, perSecond: number): RequestLimiter => {
    const ofState = limiters.get(state) ?? new Map<number, RequestLimiter>();
    const limiter = ofState.get(perSecond) ?? createRequestLimiter({ requests: perSecond, milliseconds: 1000 });
    limiters.set(state, ofState.set(perSecond, limiter));
    return limiter;
  };
  app.addHook('preHandler', async (request, reply) => {
    const key = request.headers.authorization ?? '';
    if (key !== practice.apiKey && key !== readOnlyKey) return says(reply, 401, 'Unauthorized');
    if (key === readOnlyKey && writes(request.method, request.url, request.body)) return says(reply, 401, 'Read only');
    const state = kit.state();
    const { perSecond } = state;
    if (perSecond !== undefined && limiterOf(state, perSecond).take(key) !== undefined) return says(reply, 429, 'Too many requests');
  });
};

/** Ringover answers some refusals with a bare JSON string. */
export const says = (reply: FastifyReply, status: number, text: string): FastifyReply =>
  reply.code(status).header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(text));

const writes = (method: string, url: string, body: unknown): boolean => {
  if (method === 'GET') return false;
  if (url.includes('/calls')) return false;
  return !(url.endsWith('/contacts') && typeof body === 'object' && body !== null && 'search' in body);
};
