import type { StepError } from '@navette/flow';
import type { FastifyBaseLogger } from 'fastify';
import type { ApiDeps } from '../deps.js';

type Deps = Pick<ApiDeps, 'store' | 'engine'>;
type Of = { organisationId: string; flowId: string; log: FastifyBaseLogger };

/** The runs of a flow that is off do nothing more until it is on again, or somebody resumes them. What is under way finishes. */
export const holdRuns = async ({ store, engine }: Deps, { organisationId, flowId, log }: Of): Promise<void> => {
  for (const { batchId, runId } of await store.holds.ask(organisationId, flowId, switchedOff))
    await hurry(engine.hold(batchId, runId), log);
};

export const releaseRuns = async ({ store, engine }: Deps, { organisationId, flowId, log }: Of): Promise<void> => {
  for (const { batchId, runId } of await store.holds.release(organisationId, flowId)) await hurry(engine.resume(batchId, runId), log);
};

/** The database has it; the worker finds it a little later when the engine is away just now. */
const hurry = (signal: Promise<void>, log: FastifyBaseLogger): Promise<void> =>
  signal.catch((err: unknown) => log.warn({ err }, 'the engine did not take it'));

const switchedOff: StepError = {
  code: 'FLOW_OFF',
  who: 'you',
  sentence: {
    en: 'The flow was switched off and its runs are held. Switch it on again, or resume this run.',
    fr: 'Le scénario a été désactivé et ses exécutions sont suspendues. Réactivez-le, ou reprenez cette exécution.',
  },
};
