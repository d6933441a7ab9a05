import { compileTest, type FlowDocument, type Json } from '@navette/flow';
import type { z } from 'zod';
import type { Caller } from '../auth/identify.js';
import type { TestStarted, testFlowSchema } from '../contract/index.js';
import type { ApiDeps } from '../deps.js';
import { ApiError } from '../errors.js';
import { found } from '../things.js';
import { sampleOfTrigger } from './sample-of-trigger.js';
import { startNow } from './start-now.js';

type Deps = Pick<ApiDeps, 'store' | 'connectors' | 'catalog'>;
type Request = z.output<typeof testFlowSchema> & { flowId: string };

/** A run of its own version, which never becomes live. What cannot run yet is left out and said. */
export const startTest = async (deps: Deps, caller: Caller, request: Request): Promise<TestStarted> => {
  const { store, catalog } = deps;
  const organisationId = caller.organisation.id;
  const flow = found(await store.flows.one(organisationId, request.flowId), 'flow');
  const document = request.document ?? flow.draft;
  const { plan, issues, leftOut } = await compileFor(deps, { organisationId, document, request });
  if (!plan)
    throw new ApiError(issues[0] ? 'testBlocked' : 'nothingToTest', { issue: issues[0]?.sentence ?? '' }, { issues } as unknown as Json);
  const versionId = await store.flows.keepTestVersion(organisationId, flow.id, document, plan);
  const { scope, writes } = request;
  await store.audit.write({ organisationId, by: caller.by, act: 'flow.test', about: flow.id, detail: { scope, writes } });
  const { connector, trigger } = plan.trigger;
  const data = request.data ?? sampleOfTrigger(catalog, document);
  const { eventId } = await startNow(deps, { organisationId, flowId: flow.id, connector, trigger, data, versionId });
  return { eventId, leftOut, issues };
};

const compileFor = async (
  { store, catalog }: Deps,
  { organisationId, document, request }: { organisationId: string; document: FlowDocument; request: Request },
) => {
  const [connections, tables] = await Promise.all([store.connections.list(organisationId), store.tables.list(organisationId)]);
  const { scope, writes, exits, given, flowId } = request;
  const options = { connections, tables: tables.map(({ id }) => id), flowId };
  return compileTest(document, catalog, { scope, writes, exits, data: given, options });
};
