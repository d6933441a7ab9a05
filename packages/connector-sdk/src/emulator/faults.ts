import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isOwnPath, pathBelow } from './call-journal.js';

/** `timeout`: the answer never comes. `broken`: the connection breaks at once. `slow`: the right answer, 3 s late. */
export const faultKinds = ['429', '500', 'timeout', 'broken', 'expired', 'html403', 'slow'] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultSchema = z.object({
  kind: z.enum(faultKinds),
  /** Start of the path below the emulator's address; every path without it. */
  path: z.string().optional(),
  method: z.string().optional(),
  /** How many requests it spoils. */
  times: z.number().int().min(1).default(1),
  /** The effect happens first, and then the answer is lost or spoilt: what a crash in the middle looks like to the caller. */
  afterEffect: z.boolean().default(false),
  /** Milliseconds, for `slow`. */
  delay: z.number().int().min(0).default(3_000),
});
export type Fault = z.output<typeof faultSchema>;

type Answer = { status: number; headers?: Record<string, string>; body: unknown };
export type FaultAnswers = Partial<Record<'429' | '500' | 'expired' | 'html403', Answer>>;

const plainAnswers: Required<FaultAnswers> = {
  '429': { status: 429, headers: { 'retry-after': '1' }, body: { message: 'Too many requests' } },
  '500': { status: 500, body: { message: 'Internal error' } },
  expired: { status: 401, body: { message: 'The token has expired' } },
  html403: {
    status: 403,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: '<!doctype html><title>Attention required</title><h1>Access denied</h1>',
  },
};

export type Faults = { add(fault: Fault): void; all(): Fault[]; clear(): void; watch(app: FastifyInstance): void };

export const createFaults = (own: FaultAnswers = {}): Faults => {
  const answers = { ...plainAnswers, ...own };
  let faults: Fault[] = [];
  const late = new WeakMap<FastifyRequest, Fault>();

  const take = (request: FastifyRequest, path: string): Fault | undefined => {
    const fault = faults.find(
      (candidate) => path.startsWith(candidate.path ?? '') && (!candidate.method || candidate.method === request.method),
    );
    if (!fault) return undefined;
    fault.times -= 1;
    faults = faults.filter(({ times }) => times > 0);
    return fault;
  };

  return {
    add(fault) {
      faults.push({ ...fault });
    },
    all: () => faults,
    clear() {
      faults = [];
    },
    watch(app) {
      app.addHook('preHandler', async (request, reply) => {
        const path = pathBelow(app.prefix, request.url);
        const fault = isOwnPath(path) ? undefined : take(request, path);
        if (fault?.afterEffect) late.set(request, fault);
        else if (fault) await spoil(fault, answers, reply);
      });
      app.addHook('onSend', async (request, reply, payload) => {
        const fault = late.get(request);
        if (!fault) return payload;
        late.delete(request);
        return spoilLate(fault, answers, reply, payload);
      });
    },
  };
};

/** Before the effect: the handler is never reached, except after `slow`. */
const spoil = async (fault: Fault, answers: Required<FaultAnswers>, reply: FastifyReply): Promise<void> => {
  if (fault.kind === 'slow') {
    await pause(fault.delay);
    return;
  }
  if (fault.kind === 'timeout' || fault.kind === 'broken') {
    reply.hijack();
    return loseAnswer(fault, reply);
  }
  const { status, headers, body } = answers[fault.kind];
  reply.code(status).headers(headers ?? {});
  await reply.send(body);
};

/** After the effect: the true answer is replaced, held back or lost. */
const spoilLate = async (fault: Fault, answers: Required<FaultAnswers>, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  if (fault.kind === 'slow') {
    await pause(fault.delay);
    return payload;
  }
  if (fault.kind === 'timeout' || fault.kind === 'broken') {
    await loseAnswer(fault, reply);
    return payload; // to a connection that is closed
  }
  const { status, headers, body } = answers[fault.kind];
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  reply.code(status).headers({ 'content-type': 'application/json; charset=utf-8', ...headers, 'content-length': Buffer.byteLength(text) });
  return text;
};

/** `broken` closes now; `timeout` leaves the caller waiting until it hangs up. */
const loseAnswer = async (fault: Fault, reply: FastifyReply): Promise<void> => {
  if (fault.kind === 'broken') reply.raw.destroy();
  else if (!reply.raw.closed) await once(reply.raw, 'close');
};
