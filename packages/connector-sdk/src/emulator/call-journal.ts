import type { FastifyInstance } from 'fastify';

/** One request as it arrived. `status` is missing while it is answered, and for ever if the answer was lost on purpose. */
export type JournaledCall = {
  at: string;
  method: string;
  /** Path and query below the emulator's own address. */
  path: string;
  body: unknown;
  /** `Idempotency-Key`, where the caller sent one. */
  key?: string;
  status?: number;
};

export type CallJournal = {
  calls(): JournaledCall[];
  /** Calls by `METHOD /path` (without the query). */
  counts(): Record<string, number>;
  clear(): void;
  /** Journals every request that is not one of the kit's own (`/__…` and the page). */
  watch(app: FastifyInstance, changed: () => void): void;
};

/** Older calls are forgotten: a crash test makes tens of thousands. */
const longest = 20_000;

export const createCallJournal = (): CallJournal => {
  let calls: JournaledCall[] = [];
  const byRequest = new WeakMap<object, JournaledCall>();
  return {
    calls: () => calls,
    counts() {
      const counts: Record<string, number> = {};
      for (const { method, path } of calls) {
        const name = `${method} ${path.split('?')[0]}`;
        counts[name] = (counts[name] ?? 0) + 1;
      }
      return counts;
    },
    clear() {
      calls = [];
    },
    watch(app, changed) {
      app.addHook('preHandler', async (request) => {
        const path = pathBelow(app.prefix, request.url);
        if (isOwnPath(path)) return;
        const key = request.headers['idempotency-key'];
        const call: JournaledCall = { at: new Date().toISOString(), method: request.method, path, body: request.body ?? null };
        if (typeof key === 'string') call.key = key;
        calls.push(call);
        if (calls.length > longest) calls = calls.slice(longest / 2);
        byRequest.set(request, call);
      });
      app.addHook('onResponse', async (request, reply) => {
        const call = byRequest.get(request);
        if (!call) return;
        call.status = reply.statusCode;
        if (request.method !== 'GET') changed();
      });
    },
  };
};

export const pathBelow = (prefix: string, url: string): string => {
  const path = url.startsWith(prefix) ? url.slice(prefix.length) : url;
  return path.startsWith('/') ? path : `/${path}`;
};

/** The kit's own paths take no part in journals and faults. */
export const isOwnPath = (path: string): boolean => path.startsWith('/__') || path === '/' || path.startsWith('/?');
