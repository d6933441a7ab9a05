import type { JsonObject } from '@navette/flow';
import type { Caller } from '../auth/identify.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { sampleOfTrigger } from './sample-of-trigger.js';
import { startNow } from './start-now.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'catalog'>;

/** Starts the live version. Without data, the trigger's sample is used. */
export const runNow = async (deps: Deps, caller: Caller, request: { flowId: string; data?: JsonObject }): Promise<{ eventId: string }> => {
  const { store, catalog } = deps;
  const organisationId = caller.organisation.id;
  const flow = found(await store.flows.one(organisationId, request.flowId), 'flow');
  if (flow.liveVersion === null) throw new ApiError('flowNeverPublished');
  if (!flow.on) throw new ApiError('flowIsOff');
  const version = found(await store.flows.versionByNumber(organisationId, flow.id, flow.liveVersion), 'version');
  const { connector, trigger } = version.plan.trigger;
  const data = request.data ?? sampleOfTrigger(catalog, flow.draft);
  await store.audit.write({ organisationId, by: caller.by, act: 'flow.run', about: flow.id });
  return startNow(deps, { organisationId, flowId: flow.id, connector, trigger, data });
};
