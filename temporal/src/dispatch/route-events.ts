import { normaliseKey, textOf, type Words } from '@navette/flow';
import type { EventReason, ListeningFlow, OpenWait, RoutingDecision, RoutingReads, RunLeaveRule, StoredEvent } from '@navette/store';
import type { Connectors } from '../activities/dependencies.js';
import { leftEarly } from '../left-early.js';
import { mayEnter } from './may-enter.js';
import { eventValue, matchesTrigger, passesFilter } from './passes-trigger.js';
import { reasons, tooLateReason } from './reasons.js';
import { ScoreCrossings } from './score-crossing.js';

/** The source of an event by which a step of another run starts this flow; what follows is that step's call. */
const SUBFLOW = 'subflow:';

export type RoutingTools = { connectors: Connectors; flows: ListeningFlow[]; reads: RoutingReads; newId(): string };

/** For each event: which flows run, which waiting runs it wakes, and why the others do not. */
export async function routeEvents(events: StoredEvent[], given: RoutingTools): Promise<RoutingDecision[]> {
  const tools = { ...given, flows: await stillOn(events, given) };
  const waits = await tools.reads.openWaits(events.filter(({ keys }) => keys.length > 0));
  const heard = events.filter(({ versionId }) => !versionId).flatMap((event) => listenersTo(event, tools).map((flow) => ({ event, flow })));
  const claim: Claim = { ...tools, reads: withNewRuns(tools.reads), crossings: await ScoreCrossings.of(heard, tools.reads) };
  const decisions: RoutingDecision[] = [];
  for (const event of events) {
    const decision = await routeOne(event, waits, claim);
    waits.push(...decision.runs.flatMap((run) => leaveWaits(event, run)));
    for (const { flowId, identity, id } of decision.runs) if (identity !== null) claim.reads.entered(flowId, identity, id);
    decisions.push(decision);
  }
  return decisions;
}

/** The flows that were known as on when the claim began, without those among the ones heard here that somebody has switched off since. */
async function stillOn(events: StoredEvent[], tools: RoutingTools): Promise<ListeningFlow[]> {
  const heard = new Set(
    events.filter(({ versionId }) => !versionId).flatMap((event) => listenersTo(event, tools).map(({ flowId }) => flowId)),
  );
  if (heard.size === 0) return tools.flows;
  const on = await tools.reads.keepOn([...heard]);
  return on.size === heard.size ? tools.flows : tools.flows.filter(({ flowId }) => !heard.has(flowId) || on.has(flowId));
}

/** What events of one claim know of each other before any of them is written. */
type Claim = Omit<RoutingTools, 'reads'> & { reads: ReturnType<typeof withNewRuns>; crossings: ScoreCrossings };

/** The latest run of somebody may be one that an event just before this one has started. */
function withNewRuns(reads: RoutingReads) {
  const entered = new Map<string, { startedAt: Date; state: 'queued'; runId: string }>();
  const keyOf = (flowId: string, identity: string) => `${flowId}\n${identity}`;
  return {
    ...reads,
    entered: (flowId: string, identity: string, runId: string) =>
      void entered.set(keyOf(flowId, identity), { startedAt: new Date(), state: 'queued', runId }),
    latestRun: async (flowId: string, identity: string) => entered.get(keyOf(flowId, identity)) ?? reads.latestRun(flowId, identity),
  };
}

/** The rules by which a run that has just been decided leaves early: an event right behind it ends it too. */
const leaveWaits = (event: StoredEvent, { id, flowId, versionId, leaves = [] }: RoutingDecision['runs'][number]): OpenWait[] =>
  leaves.map((rule) => ({
    ...rule,
    kind: 'leave',
    runId: id,
    flowId,
    iteration: '',
    organisationId: event.organisationId,
    batchId: null,
    versionId,
  }));

async function routeOne(event: StoredEvent, waits: OpenWait[], tools: Claim): Promise<RoutingDecision> {
  // A test moves nothing but its own run.
  const woken = event.versionId ? [] : waits.filter((wait) => wakesOn(wait, event));
  const wakes = woken.filter(({ kind }) => kind === 'event');
  const leaving = woken.filter(({ kind }) => kind === 'leave');
  const {
    runs,
    reasons: why,
    scores,
  } = event.flowId ? await routeToFlow(event, event.flowId, tools) : await routeToListeners(event, tools);
  const verdict = runs.length > 0 ? 'started' : woken.length > 0 ? 'continued' : 'notRun';
  return {
    eventId: event.id,
    verdict,
    reasons: woken.length === 0 ? why : [...woken.map(wokenReason), ...why.filter(({ flowId }) => flowId !== '')],
    runs,
    wakes: wakes.map(({ runId, stepId, iteration }) => ({ runId, stepId, iteration })),
    ...(verdict === 'continued' && { ifTaken: { flowId: '', verdict: 'notRun' as const, reason: reasons.takenAlready } }),
    ...(runs.length === 0 && event.source.startsWith(SUBFLOW) && { refusedCall: callOf(event) }),
    leavers: leaving.map(({ runId, label }) => ({ runId, reason: leftEarly(label ?? '') })),
    scores,
  };
}

const wokenReason = ({ kind, flowId, runId }: OpenWait): EventReason => ({
  flowId,
  verdict: 'continued',
  reason: kind === 'leave' ? reasons.leftEarly : reasons.continued,
  runId,
});

/** The call of the step that asked: run, step, turn. */
const callOf = ({ source }: StoredEvent) => {
  const [runId = '', stepId = '', iteration = ''] = source.slice(SUBFLOW.length).split(':');
  return { runId, stepId, iteration };
};

type Routed = Pick<RoutingDecision, 'runs' | 'reasons' | 'scores'>;

const notRun = (flowId: string, reason: Words, scores?: Routed['scores']): Routed => ({
  runs: [],
  reasons: [{ flowId, verdict: 'notRun', reason }],
  scores,
});

async function routeToListeners(event: StoredEvent, tools: Claim): Promise<Routed> {
  const listeners = listenersTo(event, tools);
  if (listeners.length === 0) return notRun('', reasons.noFlow);
  const routed = await Promise.all(listeners.map((flow) => enter(event, flow, tools)));
  return {
    runs: routed.flatMap(({ runs }) => runs),
    reasons: routed.flatMap((each) => each.reasons),
    scores: routed.flatMap(({ scores }) => scores ?? []),
  };
}

/** An event for one flow: its own address, schedule, "run now", a test, or another flow's step. */
async function routeToFlow(event: StoredEvent, flowId: string, tools: Claim): Promise<Routed> {
  const flow = flowOf(event, flowId, tools);
  const [kind] = event.source.split(':');
  if (event.versionId) return start(event, { flowId, versionId: event.versionId, test: true, identity: null }, tools);
  if (!flow) return notRun(flowId, reasons.flowOff);
  const isAsked = kind === 'manual' || kind === 'subflow';
  return isAsked
    ? start(event, { flowId, versionId: flow.versionId, test: false, identity: null, leaves: leavesOf(event, flow) }, tools)
    : enter(event, flow, tools);
}

async function enter(event: StoredEvent, flow: ListeningFlow, tools: Claim): Promise<Routed> {
  const { trigger } = flow.plan;
  const isOther = matchesTrigger(event, flow, tools.connectors);
  if (isOther) return notRun(flow.flowId, isOther);
  if (await skipsNow(event, flow, tools)) return notRun(flow.flowId, reasons.stillRunning);
  const crossing = trigger.threshold && tools.crossings.cross(event, flow, trigger.threshold);
  const refused =
    isTooLate(event, flow) ??
    (crossing && 'refused' in crossing ? crossing.refused : (passesFilter(event, flow) ?? (await isNeverFor(event, flow, tools))));
  const entry = refused ? { refused } : (crossing ?? (await mayEnter(event, flow, tools.reads)));
  const isRefused = 'refused' in entry;
  const scores = trigger.threshold && tools.crossings.after(event, flow, !isRefused);
  if (isRefused) return notRun(flow.flowId, entry.refused, scores);
  const { tooLateAfter } = flow.plan.settings;
  const tooLateAt = tooLateAfter === undefined ? undefined : new Date(event.receivedAt.getTime() + tooLateAfter);
  const run = { flowId: flow.flowId, versionId: flow.versionId, test: false, leaves: leavesOf(event, flow), tooLateAt, ...entry };
  return { ...start(event, run, tools), scores };
}

/** Nobody was there to route it in time: no worker ran. One that is routed in time may still wait too long in the queue. */
const isTooLate = ({ receivedAt }: StoredEvent, { plan: { settings } }: ListeningFlow): Words | undefined =>
  settings.tooLateAfter !== undefined && Date.now() - receivedAt.getTime() > settings.tooLateAfter
    ? tooLateReason(settings.tooLateAfter)
    : undefined;

/** A schedule that skips its time while the run before is under way. */
async function skipsNow(
  { source }: StoredEvent,
  { flowId, plan: { trigger } }: ListeningFlow,
  { connectors, reads }: Claim,
): Promise<boolean> {
  if (!source.startsWith('schedule:')) return false;
  const definition = connectors.trigger(trigger.connector, trigger.trigger);
  const skips = definition?.kind === 'schedule' && definition.habits?.(trigger.params).whenRunning === 'skip';
  return skips && reads.isBusy(flowId);
}

/** "Never for": the value is a key of the lookup table. */
async function isNeverFor(event: StoredEvent, flow: ListeningFlow, { reads }: Claim): Promise<Words | undefined> {
  const { neverFor } = flow.plan.trigger;
  const key = textOf(eventValue(neverFor?.value, event, flow)).trim();
  if (!neverFor || key === '') return undefined;
  return (await reads.isInTable(event.organisationId, neverFor.tableId, key)) ? reasons.neverFor : undefined;
}

/** "Leave early when": what may end the run, with the value that the event must hold. A rule about nothing is none. */
const leavesOf = (event: StoredEvent, flow: ListeningFlow): RunLeaveRule[] =>
  (flow.plan.trigger.leave ?? []).flatMap((rule, index) => {
    if ('when' in rule) return [];
    const { label, connector, trigger, connectionId = null, matches } = rule;
    const values = [eventValue(matches, event, flow) ?? []].flat();
    const keys = values.map((value) => normaliseKey(value, flow.plan.settings.country)).filter((key) => key !== '');
    return keys.length === 0 ? [] : [{ stepId: `leave-${index}`, label, connector, trigger, connectionId, keys }];
  });

function start(
  event: StoredEvent,
  run: Omit<RoutingDecision['runs'][number], 'id' | 'about' | 'parentCall'>,
  { newId }: Pick<RoutingTools, 'newId'>,
): Routed {
  const id = newId();
  const parentCall = event.source.startsWith(SUBFLOW) ? event.source.slice(SUBFLOW.length) : undefined;
  const reason: EventReason = { flowId: run.flowId, verdict: 'started', reason: reasons.started, runId: id };
  return { runs: [{ id, about: event.about, parentCall, ...run }], reasons: [reason] };
}

const flowOf = ({ organisationId }: StoredEvent, flowId: string, { flows }: Pick<RoutingTools, 'flows'>): ListeningFlow | undefined =>
  flows.find((flow) => flow.flowId === flowId && flow.organisationId === organisationId);

const listenersTo = (event: StoredEvent, { flows }: Pick<RoutingTools, 'flows'>): ListeningFlow[] =>
  event.flowId ? [flowOf(event, event.flowId, { flows }) ?? []].flat() : flows.filter((flow) => listensTo(flow, event));

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
