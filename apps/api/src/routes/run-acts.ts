import type { FastifyBaseLogger } from 'fastify';
import { type ApiInstance, route } from '../api-instance.js';
import { requireRole } from '../auth/guard.js';
import type { Caller } from '../auth/identify.js';
import {
  answerApprovalSchema,
  cancelledSchema,
  decideRunSchema,
  doneSchema,
  goOnSchema,
  replayedSchema,
  replayRunSchema,
  resumedSchema,
  resumeRunsSchema,
  runParamsSchema,
} from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { stepsBefore } from '../flows/steps-before.js';
import { found } from '../things.js';

type Deps = Pick<ApiDeps, 'store' | 'engine'>;
const tags = ['runs'];
const ended = new Set(['done', 'failed', 'cancelled']);

/** What a person may do to a run. The database changes first; the signal to the engine only hurries, so its failure is logged. */
export const runActRoutes = (app: ApiInstance, deps: Deps): void => {
  const { store } = deps;
  app.post(
    '/runs/:runId/cancel',
    route('operator', { tags, summary: 'Cancel', params: runParamsSchema, response: { 200: cancelledSchema } }),
    async ({ caller, params, log }) => {
      const run = found(await store.runs.one(caller.organisation.id, params.runId), 'run');
      if (ended.has(run.state)) throw new ApiError('runEnded');
      const asked = found(await store.runs.requestCancel(caller.organisation.id, run.id), 'run');
      if (asked.batchId) await hurry(log, deps.engine.cancel(asked.batchId, run.id));
      await store.audit.write({ organisationId: caller.organisation.id, by: caller.by, act: 'run.cancel', about: run.id });
      return { state: asked.state };
    },
  );
  app.post(
    '/runs/:runId/replay',
    route('operator', {
      tags,
      summary: 'Replay, whole or from a step',
      params: runParamsSchema,
      body: replayRunSchema,
      response: { 201: replayedSchema },
    }),
    async ({ caller, params, body }, reply) => reply.status(201).send(await replay(deps, caller, { runId: params.runId, ...body })),
  );
  app.post(
    '/runs/:runId/resume',
    route('operator', { tags, summary: 'Resume a held run', params: runParamsSchema, response: { 200: resumedSchema } }),
    async ({ caller, params, log }) => {
      const run = found(await store.runs.one(caller.organisation.id, params.runId), 'run');
      if (run.state !== 'held') throw new ApiError('runNotHeld');
      return resumeRuns(deps, { caller, runIds: [run.id], log });
    },
  );
  app.post(
    '/runs/resume',
    route('operator', { tags, summary: 'Resume many held runs', body: resumeRunsSchema, response: { 200: resumedSchema } }),
    async ({ caller, body, log }) => resumeRuns(deps, { caller, runIds: body.runIds, log }),
  );
  app.post(
    '/runs/:runId/decide',
    route('operator', {
      tags,
      summary: 'Decide an unknown outcome',
      params: runParamsSchema,
      body: decideRunSchema,
      response: { 200: resumedSchema },
    }),
    async ({ caller, params, body, log }) => {
      const { stepId, iteration, choice, output } = body;
      const run = found(await store.runs.one(caller.organisation.id, params.runId), 'run');
      const row = (await store.runs.steps(run.id)).find((step) => step.stepId === stepId && step.iteration === iteration);
      if (row?.state !== 'held') throw new ApiError('stepNotWaiting');
      await store.runs.decide(caller.organisation.id, { runId: run.id, stepId, iteration }, { choice, output, by: caller.by });
      await store.audit.write({
        organisationId: caller.organisation.id,
        by: caller.by,
        act: 'run.decide',
        about: run.id,
        detail: { stepId, choice },
      });
      return resumeRuns(deps, { caller, runIds: [run.id], log });
    },
  );
  app.post(
    '/runs/:runId/go-on',
    route('operator', {
      tags,
      summary: 'Wait no longer: go on now',
      params: runParamsSchema,
      body: goOnSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params, body, log }) => {
      const run = found(await store.runs.one(caller.organisation.id, params.runId), 'run');
      const of = { runId: run.id, ...body };
      const step = run.plan.steps.find(({ id }) => id === body.stepId);
      const { accepted, batchId } =
        step?.kind === 'wait' ? await store.waits.goOn(caller.organisation.id, of, caller.by) : { accepted: false, batchId: null };
      if (!accepted) throw new ApiError('stepNotWaiting');
      await store.audit.write({ organisationId: caller.organisation.id, by: caller.by, act: 'run.goOn', about: run.id, detail: body });
      if (batchId) await tell(log, deps.engine.deliver(batchId, of));
      return { done: true as const };
    },
  );
  app.post(
    '/runs/:runId/answer',
    route('operator', {
      tags,
      summary: 'Answer an approval',
      params: runParamsSchema,
      body: answerApprovalSchema,
      response: { 200: doneSchema },
    }),
    async ({ caller, params, body, log }) => {
      const { stepId, iteration, ...answer } = body;
      const run = found(await store.runs.one(caller.organisation.id, params.runId), 'run');
      const of = { runId: run.id, stepId, iteration };
      const { accepted, batchId } = await store.waits.answer(of, answer, caller.by);
      if (!accepted) throw new ApiError('stepNotWaiting');
      if (batchId) await hurry(log, deps.engine.deliver(batchId, of));
      return { done: true as const };
    },
  );
};

const replay = async (
  { store }: Deps,
  caller: Caller,
  of: { runId: string; fromStep?: string; version: 'live' | 'own' },
): Promise<{ runId: string }> => {
  const organisationId = caller.organisation.id;
  const run = found(await store.runs.one(organisationId, of.runId), 'run');
  // A test may have written for real, which only those who draw flows may ask for.
  if (run.test) requireRole(caller, 'builder');
  if (!ended.has(run.state)) throw new ApiError('runStillGoing');
  const target = of.version === 'own' ? { id: run.versionId, plan: run.plan } : await liveVersion(store, organisationId, run.flowId);
  const keepSteps = of.fromStep === undefined ? undefined : stepsBefore(target.plan, of.fromStep);
  if (of.fromStep !== undefined && !keepSteps) throw new ApiError('stepUnknown', { step: of.fromStep });
  const replayed = await store.runs.replay(organisationId, run.id, caller.by, { versionId: target.id, keepSteps });
  await store.audit.write({ organisationId, by: caller.by, act: 'run.replay', about: run.id, detail: replayed });
  return replayed;
};

const liveVersion = async (store: Deps['store'], organisationId: string, flowId: string) => {
  const flow = found(await store.flows.one(organisationId, flowId), 'flow');
  if (flow.liveVersion === null) throw new ApiError('flowNeverPublished');
  return found(await store.flows.versionByNumber(organisationId, flowId, flow.liveVersion), 'version');
};

/** Also used for all runs that a connection held. */
export const resumeRuns = async ({ store, engine }: Deps, of: { caller: Caller; runIds: string[]; log: FastifyBaseLogger }) => {
  const { caller, runIds, log } = of;
  const { resumed, inBatch } = await store.runs.resume(caller.organisation.id, runIds);
  for (const { batchId, runId } of inBatch) await hurry(log, engine.resume(batchId, runId));
  await store.audit.write({
    organisationId: caller.organisation.id,
    by: caller.by,
    act: 'run.resume',
    about: runIds.join(' ').slice(0, 1_000),
  });
  return { resumed: [...new Set([...resumed, ...inBatch.map(({ runId }) => runId)])] };
};

/** The worker finds the change by itself a little later; nothing is lost when the engine is away just now. */
const hurry = async (log: FastifyBaseLogger, signal: Promise<void>): Promise<void> => {
  await signal.catch((error: unknown) => log.warn({ err: error }, 'the engine did not take the signal'));
};

/** Where the worker would only find it when the wait is over: whoever asked is told, and may ask again. */
const tell = async (log: FastifyBaseLogger, signal: Promise<void>): Promise<void> => {
  await signal.catch((error: unknown) => {
    log.warn({ err: error }, 'the engine did not take the signal');
    throw new ApiError('engineAway');
  });
};
