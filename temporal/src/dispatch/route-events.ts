import type { EventReason, ListeningFlow, OpenWait, RoutingDecision, RoutingReads, StoredEvent } from '@navette/store';
import type { Connectors } from '../activities/dependencies.js';
import { mayEnter } from './may-enter.js';
import { passesTrigger } from './passes-trigger.js';
import { reasons } from './reasons.js';

/** The source of an event by which a step of another run starts this flow; what follows is that step's call. */
const SUBFLOW = 'subflow:';

export type RoutingTools = { connectors: Connectors; flows: ListeningFlow[]; reads: RoutingReads; newId(): string };

/** For each event: which flows run, which waiting runs it wakes, and why the others do not. */
export async function routeEvents(events: StoredEvent[], tools: RoutingTools): Promise<RoutingDecision[]> {
  const waits = await tools.reads.openWaits(events.filter(({ keys }) => keys.length > 0));
  const decisions: RoutingDecision[] = [];
  for (const event of events) decisions.push(await routeOne(event, waits, tools));
  return decisions;
}

async function routeOne(event: StoredEvent, waits: OpenWait[], tools: RoutingTools): Promise<RoutingDecision> {
  // A test moves nothing but its own run.
  const wakes = event.versionId ? [] : waits.filter((wait) => wakesOn(wait, event));
  const { runs, reasons: why } = event.flowId ? await routeToFlow(event, event.flowId, tools) : await routeToListeners(event, tools);
  const verdict = runs.length > 0 ? 'started' : wakes.length > 0 ? 'continued' : 'notRun';
  return {
    eventId: event.id,
    verdict,
    reasons: why,
    runs,
    wakes: wakes.map(({ runId, stepId, iteration }) => ({ runId, stepId, iteration })),
  };
}

type Routed = Pick<RoutingDecision, 'runs' | 'reasons'>;

async function routeToListeners(event: StoredEvent, tools: RoutingTools): Promise<Routed> {
  const listeners = tools.flows.filter((flow) => listensTo(flow, event));
  if (listeners.length === 0) return { runs: [], reasons: [{ flowId: '', verdict: 'notRun', reason: reasons.noFlow }] };
  const routed = await Promise.all(listeners.map((flow) => enter(event, flow, tools)));
  return { runs: routed.flatMap(({ runs }) => runs), reasons: routed.flatMap((each) => each.reasons) };
}

/** An event for one flow: its own address, schedule, "run now", a test, or another flow's step. */
async function routeToFlow(event: StoredEvent, flowId: string, tools: RoutingTools): Promise<Routed> {
  const flow = tools.flows.find((each) => each.flowId === flowId && each.organisationId === event.organisationId);
  const [kind] = event.source.split(':');
  if (event.versionId) return start(event, { flowId, versionId: event.versionId, test: true, identity: null }, tools);
  if (!flow) return { runs: [], reasons: [{ flowId, verdict: 'notRun', reason: reasons.flowOff }] };
  const isAsked = kind === 'manual' || kind === 'subflow';
  return isAsked ? start(event, { flowId, versionId: flow.versionId, test: false, identity: null }, tools) : enter(event, flow, tools);
}

async function enter(event: StoredEvent, flow: ListeningFlow, tools: RoutingTools): Promise<Routed> {
  const refused = passesTrigger(event, flow, tools.connectors);
  if (refused) return { runs: [], reasons: [{ flowId: flow.flowId, verdict: 'notRun', reason: refused }] };
  const entry = await mayEnter(event, flow, tools.reads);
  if ('refused' in entry) return { runs: [], reasons: [{ flowId: flow.flowId, verdict: 'notRun', reason: entry.refused }] };
  return start(event, { flowId: flow.flowId, versionId: flow.versionId, test: false, ...entry }, tools);
}

function start(
  event: StoredEvent,
  run: { flowId: string; versionId: string; test: boolean; identity: string | null; cancels?: string[] },
  { newId }: RoutingTools,
): Routed {
  const id = newId();
  const parentCall = event.source.startsWith(SUBFLOW) ? event.source.slice(SUBFLOW.length) : undefined;
  const reason: EventReason = { flowId: run.flowId, verdict: 'started', reason: reasons.started, runId: id };
  return { runs: [{ id, about: event.about, parentCall, ...run }], reasons: [reason] };
}

const listensTo = ({ organisationId, plan: { trigger } }: ListeningFlow, event: StoredEvent): boolean =>
  organisationId === event.organisationId &&
  trigger.connector === event.connector &&
  trigger.trigger === event.trigger &&
  (trigger.connectionId ?? null) === event.connectionId;

const wakesOn = (wait: OpenWait, event: StoredEvent): boolean =>
  wait.organisationId === event.organisationId &&
  wait.connector === event.connector &&
  wait.trigger === event.trigger &&
  (wait.connectionId === null || wait.connectionId === event.connectionId) &&
  wait.keys.some((key) => event.keys.includes(key));
