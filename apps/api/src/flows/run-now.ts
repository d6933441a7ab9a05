import type { Json, JsonObject, Plan } from '@navette/flow';
import type { FlowDetail } from '@navette/store';
import type { Caller } from '../auth/identify.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { checkDocument } from './check-document.js';
import { startNow } from './start-now.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'catalog'>;

/** Starts the live version, or a test version made of the draft as it is now. Without data, the trigger's sample is used. */
export const runNow = async (
  deps: Deps,
  caller: Caller,
  request: { flowId: string; data?: JsonObject; draft: boolean },
): Promise<{ eventId: string }> => {
  const organisationId = caller.organisation.id;
  const flow = found(await deps.store.flows.one(organisationId, request.flowId), 'flow');
  const { plan, versionId } = request.draft ? await testVersion(deps, flow) : await liveVersion(deps, flow);
  const { connector, trigger } = plan.trigger;
  const data = request.data ?? sampleOf(deps, flow, plan);
  await deps.store.audit.write({ organisationId, by: caller.by, act: 'flow.run', about: flow.id, detail: { draft: request.draft } });
  return startNow(deps, { organisationId, flowId: flow.id, connector, trigger, data, versionId });
};

const liveVersion = async ({ store }: Deps, flow: FlowDetail): Promise<{ plan: Plan; versionId?: string }> => {
  if (flow.liveVersion === null) throw new ApiError('flowNeverPublished');
  if (!flow.on) throw new ApiError('flowIsOff');
  return { plan: found(await store.flows.versionByNumber(flow.organisationId, flow.id, flow.liveVersion), 'version').plan };
};

const testVersion = async ({ store, catalog }: Deps, flow: FlowDetail): Promise<{ plan: Plan; versionId: string }> => {
  const { plan, issues, blocking } = await checkDocument(
    { store, catalog },
    { organisationId: flow.organisationId, flowId: flow.id, document: flow.draft },
  );
  if (!plan) throw new ApiError('flowHasIssues', { count: blocking }, { issues, blocking } as unknown as Json);
  return { plan, versionId: await store.flows.keepTestVersion(flow.organisationId, flow.id, flow.draft, plan) };
};

/** The example that a person edited on the trigger, else the connector's own. */
const sampleOf = ({ catalog }: Deps, flow: FlowDetail, plan: Plan): JsonObject => {
  const step = flow.draft.steps[plan.trigger.id];
  const edited = step?.kind === 'trigger' ? step.sample : undefined;
  const connector = catalog.connectors.find(({ name }) => name === plan.trigger.connector);
  const sample = edited ?? connector?.triggers.find(({ name }) => name === plan.trigger.trigger)?.sample;
  return typeof sample === 'object' && sample !== null && !Array.isArray(sample) ? sample : {};
};
