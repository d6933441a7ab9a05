import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What operators watch: answers by route, events accepted, browsers listening. No data of people in any label. */
export const createMetrics = ({ liveClients }: { liveClients: () => number }) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'navette_api_' });
  const answers = new Histogram({
    name: 'navette_api_answer_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  });
  const accepted = new Counter({
    name: 'navette_api_events_accepted_total',
    help: 'Requests accepted at hooks and forms',
    registers: [registry],
  });
  new Gauge({
    name: 'navette_api_live_clients',
    help: 'Browsers that listen',
    registers: [registry],
    collect() {
      this.set(liveClients());
    },
  });
  return { registry, answers, accepted };
};

export const metricsRoute = (app: FastifyInstance, { registry, answers, accepted }: ReturnType<typeof createMetrics>): void => {
  const children = new Map<string, ReturnType<typeof answers.labels>>();
  const childOf = (route: string, status: number) => {
    const key = `${status} ${route}`;
    const known = children.get(key);
    if (known) return known;
    const child = answers.labels(route, String(status));
    children.set(key, child);
    return child;
  };
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    childOf(route, reply.statusCode).observe(reply.elapsedTime / 1_000);
    if (reply.statusCode === 202 && (route === '/hooks/:hookId' || route === '/forms/:formId')) accepted.inc();
    done();
  });
  app.get('/metrics', { config: { least: 'public' }, logLevel: 'warn' }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  );
};
