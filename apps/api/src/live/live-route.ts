import type { WebSocket } from '@fastify/websocket';
import type { LiveMessage } from '@navette/flow';
import type { FastifyBaseLogger, FastifyInstance, FastifyRequest } from 'fastify';
import type { Identify } from '../auth/identify.js';
import { type LiveRequest, liveRequestSchema } from '../contract/index.js';
import { reaches } from '../roles.js';
import type { Live, LiveClient } from './create-live.js';

const pingEvery = 25_000;
/** A browser that cannot keep up is let go; it comes back with its last `rev` and misses nothing. */
const mostBuffered = 8 * 1024 * 1024;
const mostWatches = 20;

/** `/api/live`: asked with `LiveRequest`, answers `LiveMessage`. The guard has found out who asks before the connection is made. */
export const liveRoute = (app: FastifyInstance, deps: { live: Live; identify: Identify }): void => {
  app.get('/live', { websocket: true, config: { least: 'viewer' }, schema: { hide: true } }, (socket, request) => {
    const client = clientOf(socket, request);
    const stopPinging = keepAlive(socket, () => deps.identify(request));
    // One after the other: whoever says "I am at this step" has arrived before.
    let last = Promise.resolve();
    socket.on('message', (data) => {
      last = last.then(() => hear(deps.live, client, { text: String(data), log: request.log }));
    });
    socket.on('close', () => {
      stopPinging();
      deps.live.leave(client);
    });
    socket.on('error', () => socket.terminate());
    deps.live.join(client).catch(() => socket.close(1013));
  });
};

const clientOf = (socket: WebSocket, request: FastifyRequest): LiveClient => ({
  organisationId: request.caller.organisation.id,
  userId: request.caller.user?.id ?? null,
  mayEdit: reaches(request.caller.role, 'builder'),
  isGone: false,
  watches: new Map(),
  watchesRuns: false,
  flows: new Map(),
  seats: new Map(),
  send(message: LiveMessage) {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > mostBuffered) return socket.close(1013);
    socket.send(JSON.stringify(message));
  },
});

const hear = async (live: Live, client: LiveClient, { text, log }: { text: string; log: FastifyBaseLogger }): Promise<void> => {
  const request = readRequest(text);
  if (!request) return;
  try {
    await obey(live, client, request);
  } catch (error) {
    log.warn({ err: error }, 'live rows could not be read; they follow with the next change');
  }
};

const obey = async (live: Live, client: LiveClient, request: LiveRequest): Promise<void> => {
  if ('flowId' in request) {
    if (client.flows.size >= mostWatches && !client.flows.has(request.flowId)) return;
    return live.ofFlow(client, request);
  }
  switch (request.type) {
    case 'watchRun':
      if (client.watches.size >= mostWatches && !client.watches.has(request.runId)) return;
      return live.watchRun(client, request);
    case 'watchRuns':
      client.watchesRuns = true;
      return;
    case 'stop':
      if (request.runId === undefined) client.watchesRuns = false;
      else {
        client.watches.get(request.runId)?.stop();
        client.watches.delete(request.runId);
      }
  }
};

const readRequest = (text: string): LiveRequest | undefined => {
  try {
    return liveRequestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Finds dead connections, and people who have lost their right to look in the meantime. */
const keepAlive = (socket: WebSocket, mayStillLook: () => Promise<unknown>): (() => void) => {
  let alive = true;
  socket.on('pong', () => {
    alive = true;
  });
  const timer = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
    mayStillLook().catch((error: { status?: number }) => error.status !== 503 && socket.close(4401));
  }, pingEvery);
  return () => clearInterval(timer);
};
