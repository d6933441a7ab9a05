import type { FastifyInstance } from 'fastify';
import type { CallJournal } from './call-journal.js';
import { type Faults, faultSchema } from './faults.js';

/** The switches that tests and demonstrations use. No key is asked: a sandbox holds practice data only and listens on loopback. */
export const addTestRoutes = (app: FastifyInstance, kit: { faults: Faults; journal: CallJournal; reset(): void }): void => {
  app.post('/__test/faults', async (request, reply) => {
    const fault = faultSchema.safeParse(request.body);
    if (!fault.success)
      return reply.code(400).send({ message: fault.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) });
    kit.faults.add(fault.data);
    return { faults: kit.faults.all() };
  });
  app.delete('/__test/faults', async () => {
    kit.faults.clear();
    return { faults: [] };
  });
  app.get<{ Querystring: { method?: string; path?: string; last?: string } }>('/__test/calls', async ({ query }) => {
    const calls = kit.journal
      .calls()
      .filter(({ method, path }) => (!query.method || method === query.method) && path.startsWith(query.path ?? ''));
    return { count: calls.length, counts: kit.journal.counts(), calls: calls.slice(-Number(query.last ?? 1000)) };
  });
  app.post('/__test/reset', async () => {
    kit.reset();
    return { done: true };
  });
};
