import { type Plan, type StayReason, stepTitle, type Words, whyStay } from '@navette/flow';
import type { StandingRuns } from '@navette/store';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/identify.js';
import type { WaitingRuns } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { found } from '../things.js';
import { checkDocument } from './check-document.js';
import { plansOf } from './plans-of.js';

type Judged = StandingRuns & { reason: StayReason | undefined };

/** Signals sent at once; the engine finds by itself what was not told. */
const AT_ONCE = 50;
/** Of runs that must stay, as many are named. */
const NAMED = 50;

/** Runs that wait on published versions, and which of them could go on by the draft; those that could not say why. */
export const waitingRuns = async (
  { store, catalog }: Pick<ApiDeps, 'store' | 'catalog'>,
  caller: Caller,
  flowId: string,
): Promise<WaitingRuns> => {
  const organisationId = caller.organisation.id;
  const flow = found(await store.flows.one(organisationId, flowId), 'flow');
  const { plan } = await checkDocument({ store, catalog }, { organisationId, flowId: flow.id, document: flow.draft });
  const standing = await store.moves.standing(organisationId, flow.id);
  const versions = [...new Set(standing.map(({ version }) => version))];
  const waiting = countRuns(standing);
  if (!plan) return { waiting, moves: 0, versions, stays: [] };
  const judged = await judge(store, { plan, standing });
  const documents = new Map(
    await Promise.all(
      versions.map(async (number) => [number, await store.flows.versionByNumber(organisationId, flow.id, number)] as const),
    ),
  );
  const titleOf = ({ version, reason }: Judged): Words => {
    const step = documents.get(version)?.document.steps[reason!.stepId];
    return step ? { en: stepTitle(step, catalog, 'en'), fr: stepTitle(step, catalog, 'fr') } : { en: reason!.stepId, fr: reason!.stepId };
  };
  const stays = judged.filter(({ reason }) => reason !== undefined);
  return {
    waiting,
    moves: waiting - countRuns(stays),
    versions,
    stays: stays.map((group) => ({
      code: group.reason!.code,
      step: titleOf(group),
      version: group.version,
      count: group.runs.length,
      runs: group.runs.slice(0, NAMED),
    })),
  };
};

/** Lets every waiting run that can go on by this version go on by it. Judged anew: they have not stood still. */
export const moveWaitingRuns = async (
  { store, engine }: Pick<ApiDeps, 'store' | 'engine'>,
  caller: Caller,
  to: { flowId: string; versionId: string; plan: Plan; log: FastifyBaseLogger },
): Promise<number> => {
  const organisationId = caller.organisation.id;
  const standing = await store.moves.standing(organisationId, to.flowId, to.versionId);
  const plans = await plansOf(store, standing);
  const judged = await judge(store, { plan: to.plan, standing });
  const runIds = judged.filter(({ reason }) => reason === undefined).flatMap(({ runs }) => runs.map(({ id }) => id));
  const { moved, asked } = await store.moves.ask(organisationId, runIds, {
    versionId: to.versionId,
    judge: (from, stood) => whyStay(plans.get(from)!, to.plan, stood) === undefined,
  });
  for (let first = 0; first < asked.length; first += AT_ONCE) {
    const told = await Promise.allSettled(asked.slice(first, first + AT_ONCE).map(({ batchId, runId }) => engine.move(batchId, runId)));
    const failed = told.find(({ status }) => status === 'rejected');
    if (failed) to.log.warn({ err: failed }, 'the engine did not take the signal');
  }
  const count = moved.length + asked.length;
  await store.audit.write({ organisationId, by: caller.by, act: 'flow.moveRuns', about: to.flowId, detail: { to: to.versionId, count } });
  return count;
};

const judge = async (store: ApiDeps['store'], { plan, standing }: { plan: Plan; standing: StandingRuns[] }): Promise<Judged[]> => {
  const plans = await plansOf(store, standing);
  return standing.map((group) => ({ ...group, reason: whyStay(plans.get(group.versionId)!, plan, group.standing) }));
};

const countRuns = (groups: StandingRuns[]): number => groups.reduce((sum, { runs }) => sum + runs.length, 0);
