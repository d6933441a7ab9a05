import type { Catalog, Json, Plan } from '@navette/flow';
import type { FastifyBaseLogger } from 'fastify';
import type { Caller } from '../auth/identify.js';
import type { OptionsCache } from '../connections/options-cache.js';
import { requiredFields } from '../connections/required-fields.js';
import type { Published } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { checkDocument } from './check-document.js';
import { ensureFlowHook } from './flow-hook.js';
import { moveWaitingRuns } from './waiting-runs.js';

type Deps = Pick<ApiDeps, 'store' | 'engine' | 'connectors' | 'catalog' | 'httpPool'> & { optionsCache: OptionsCache };
type Request = { flowId: string; note: string; revision?: number; on: boolean; moveWaiting: boolean; log: FastifyBaseLogger };

/** Only a draft without blocking issues becomes a version. Its address is made with it, and a form learns its fields. */
export const publishFlow = async (deps: Deps, caller: Caller, request: Request): Promise<Published> => {
  const { store, connectors, catalog } = deps;
  const organisationId = caller.organisation.id;
  const flow = found(await store.flows.one(organisationId, request.flowId), 'flow');
  if (request.revision !== undefined && request.revision !== flow.draftRevision) {
    const { organisationId: _, ...current } = flow;
    throw new ApiError('draftMovedOn', {}, { current } as never); // never: plain JSON all through
  }
  const { draft } = flow;
  const required = await requiredFields(deps, { organisationId, document: draft });
  const { plan, issues, blocking } = await checkDocument(deps, { organisationId, flowId: flow.id, document: draft, required });
  if (!plan) throw new ApiError('flowHasIssues', { count: blocking }, { issues, blocking } as unknown as Json);
  const { pinned: _, ...document } = draft;
  const version = await store.flows.publish(organisationId, flow.id, caller.by, {
    document,
    plan,
    connectorVersions: versionsOf(plan, catalog),
    note: request.note,
  });
  await ensureFlowHook({ store, connectors }, { organisationId, flowId: flow.id, plan });
  if (!request.on) await store.flows.setOn(organisationId, flow.id, false);
  await store.audit.write({ organisationId, by: caller.by, act: 'flow.publish', about: flow.id, detail: { version: version.number } });
  const to = { flowId: flow.id, versionId: version.id, plan, log: request.log };
  const moved = request.moveWaiting ? await moveWaitingRuns(deps, caller, to) : 0;
  return { version, advice: issues, moved };
};

const versionsOf = (plan: Plan, catalog: Catalog): Record<string, string> => {
  const used = new Set([plan.trigger.connector, ...plan.steps.flatMap((step) => (step.kind === 'action' ? [step.connector] : []))]);
  return Object.fromEntries(catalog.connectors.filter(({ name }) => used.has(name)).map(({ name, version }) => [name, version]));
};
