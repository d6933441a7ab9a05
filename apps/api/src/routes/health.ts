import type { ApiInstance } from '../api-instance.js';
import { healthSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';

/** For load balancers and for `start`. The engine being away is no reason to refuse events: they are kept. */
export const healthRoutes = (app: ApiInstance, { store, engine }: Pick<ApiDeps, 'store' | 'engine'>): void => {
  const schema = { tags: ['health'], summary: 'Does everything answer?', response: { 200: healthSchema, 503: healthSchema } };
  app.get('/health', { config: { least: 'public' }, schema, logLevel: 'warn' }, async (_request, reply) => {
    const [database, engineUp] = await Promise.all([answers(() => store.flows.listeningVersion()), engine.isHealthy()]);
    const status = database ? (engineUp ? 'ok' : 'degraded') : 'down';
    return reply.status(database ? 200 : 503).send({ status, database, engine: engineUp, version: '0.1.0' });
  });
};

const patience = 2_000;

const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  return Promise.race([answered, tooLate]).finally(() => clearTimeout(timer));
};
