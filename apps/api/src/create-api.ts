import rateLimit from '@fastify/rate-limit';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { createAuth } from './auth/create-auth.js';
import { guardRoutes } from './auth/guard.js';
import { createIdentify } from './auth/identify.js';
import { mountAuth } from './auth/mount-auth.js';
import { restBetweenUses } from './auth/rest-between-uses.js';
import { refuseOtherOrigins } from './auth/same-origin.js';
import { createSetup } from './auth/set-up-owner.js';
import { createOptionsCache } from './connections/options-cache.js';
import type { ApiDeps } from './deps.js';
import { describeApi } from './docs.js';
import { answerError } from './error-answer.js';
import { createEndpointCache } from './ingress/endpoint-cache.js';
import { formRoutes } from './ingress/forms.js';
import { hookRoutes } from './ingress/hooks.js';
import { createRefusals } from './ingress/refusals.js';
import { createLive, type Live } from './live/create-live.js';
import { letGo } from './live/let-go.js';
import { liveRoute } from './live/live-route.js';
import { loggerOptions } from './logging.js';
import { createMetrics, metricsRoute } from './metrics.js';
import { readJsonBodies, readRawBodies } from './read-bodies.js';
import { addRoutes } from './routes/index.js';
import { serveWeb } from './web.js';

const mostBytes = 1024 * 1024;

/**
 * The whole HTTP side: three rooms that do not know each other's hooks. The door (hooks, forms) has no session and no schema; the API
 * has both; the web app is files. Listens to nothing until its owner calls `listen`.
 */
export const createApi = async (deps: ApiDeps): Promise<FastifyInstance> => {
  const app = Fastify({
    logger: deps.log === false ? false : loggerOptions,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: mostBytes,
    trustProxy: deps.trustProxy ?? false,
    routerOptions: { maxParamLength: 200 },
  });
  app.setErrorHandler(answerError);
  app.addHook('onRoute', (route) => void deps.onRoute?.(route));
  const live = createLive({ store: deps.store, log: app.log });
  app.addHook('onClose', () => live.close());
  metricsRoute(app, createMetrics({ liveClients: live.count }));
  await app.register(rateLimit, { global: false });
  await app.register(async (door) => openDoor(door, deps));
  await app.register(async (api) => openApi(api, deps, live), { prefix: '/api' });
  serveWeb(app, deps);
  return app;
};

const openDoor = async (door: FastifyInstance, deps: ApiDeps): Promise<void> => {
  // A logger per request is a tenth of what accepting an event costs; what is logged here names its request itself.
  door.setChildLoggerFactory((logger) => logger);
  readRawBodies(door);
  const endpoints = createEndpointCache(deps);
  const refusals = createRefusals({ store: deps.store, log: door.log });
  hookRoutes(door, { ...deps, endpoints, refusals });
  formRoutes(door, { ...deps, endpoints });
};

const openApi = async (scope: FastifyInstance, deps: ApiDeps, live: Live): Promise<void> => {
  const auth = restBetweenUses(createAuth({ database: deps.authDatabase, secret: deps.authSecret, publicUrl: deps.publicUrl }));
  const identify = createIdentify({ auth, store: deps.store });
  const setup = createSetup({ auth, store: deps.store, dataDir: deps.dataDir });
  scope.setValidatorCompiler(validatorCompiler);
  scope.setSerializerCompiler(serializerCompiler);
  readJsonBodies(scope);
  // Before the guards: it must know of a websocket that they refuse, or its socket would stay open.
  await scope.register(websocket, { options: { maxPayload: 64 * 1024 }, preClose: letGo });
  scope.addHook('onRequest', refuseOtherOrigins(deps.publicUrl));
  guardRoutes(scope, identify);
  await describeApi(scope, deps);
  mountAuth(scope, { auth, identify, publicUrl: deps.publicUrl });
  addRoutes(scope.withTypeProvider<ZodTypeProvider>(), { ...deps, auth, identify, setup, optionsCache: createOptionsCache() });
  // A room of its own: the websocket plugin must be ready before its first route.
  await scope.register(async (room) => liveRoute(room, { live, identify }));
};
