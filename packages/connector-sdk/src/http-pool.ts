import type { Socket } from 'node:net';
import { Agent, type Dispatcher, upgrade } from 'undici';
import { connectTcp } from './connect-tcp.js';
import { originOf } from './origin-of.js';
import { guardedLookup, isPrivateAddress, PrivateAddress } from './private-address.js';
import { createRateLimiter, type RateLimiter, type RateLimits } from './rate-limiter.js';

/** What all connections of one process share: sockets kept alive, and the rate limiters by connection. Made once. */
export type HttpPool = {
  /** Throws PrivateAddress for an address that is written as a number and is private; names are checked at connect. */
  dispatcherOf(url: URL): Dispatcher;
  /** A socket to what is not HTTP, under the same guard. */
  connect(url: URL, signal?: AbortSignal): Promise<Socket>;
  limiterOf(connectionId: string, limits: RateLimits): RateLimiter;
  close(): Promise<void>;
};

export type HttpPoolOptions = {
  /** Exact origins (`http://127.0.0.1:4010`, `smtp://mail.intern:25`) that may be private: the practice accounts, and nothing else. */
  allowedPrivateOrigins?: string[];
};

export const createHttpPool = ({ allowedPrivateOrigins = [] }: HttpPoolOptions = {}): HttpPool => {
  const allowed = new Set(allowedPrivateOrigins.map((origin) => originOf(new URL(origin))));
  const common = { connections: 64, pipelining: 1, keepAliveTimeout: 4_000 };
  const guarded = new Agent({ ...common, connect: { timeout: 8_000, lookup: guardedLookup } });
  const open = new Agent({ ...common, connect: { timeout: 8_000 } });
  const limiters = new Map<string, RateLimiter>();
  const dispatcherOf = (url: URL): Dispatcher => {
    if (allowed.has(url.origin)) return open;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (isNumeric(host) && isPrivateAddress(host)) throw new PrivateAddress(host);
    return guarded;
  };
  return {
    dispatcherOf,
    async connect(url, signal) {
      if (!/^https?:$/.test(url.protocol)) return connectTcp(url, { guarded: !allowed.has(originOf(url)), signal });
      const { socket } = await upgrade(url, { dispatcher: dispatcherOf(url), protocol: 'tcp', signal });
      return socket as Socket; // what undici connects with is always one
    },
    limiterOf(connectionId, limits) {
      const key = `${connectionId} ${limits.perSecond} ${limits.concurrency}`;
      const limiter = limiters.get(key) ?? createRateLimiter(limits);
      limiters.set(key, limiter);
      return limiter;
    },
    async close() {
      await Promise.all([guarded.close(), open.close()]);
    },
  };
};

/** A URL's host that needs no look-up: `new URL` has already written every form of IPv4 as four numbers. */
const isNumeric = (host: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(host) || host.includes(':');
