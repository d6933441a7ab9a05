import type { RunState } from '@navette/flow';
import type { FastifyBaseLogger } from 'fastify';
import type { ApiDeps } from '../deps.js';

const inProgress: RunState[] = ['queued', 'running', 'waiting', 'held'];
const atATime = 200;

/** Asks every run of a flow that has not ended to stop. What they did in other apps stays done. */
export const cancelRuns = async (
  { store, engine }: Pick<ApiDeps, 'store' | 'engine'>,
  of: { organisationId: string; flowId: string; log: FastifyBaseLogger },
): Promise<void> => {
  let before: string | undefined;
  do {
    const page = await store.runs.list(of.organisationId, { flowId: of.flowId, states: inProgress, before, limit: atATime });
    for (const { id } of page.runs) {
      const asked = await store.runs.requestCancel(of.organisationId, id);
      // The database has it; the worker finds it a little later when the engine is away just now.
      if (asked?.batchId)
        await engine.cancel(asked.batchId, id).catch((err: unknown) => of.log.warn({ err }, 'the engine did not take it'));
    }
    before = page.next ?? undefined;
  } while (before);
};
