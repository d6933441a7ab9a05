import { chooseCalendar, type Json } from '@navette/flow';
import type { ListeningFlow, NewEvent, Store } from '@navette/store';
import type { Connections } from '../activities/connections.js';
import type { Connectors } from '../activities/dependencies.js';
import type { ListeningFlows } from '../dispatch/listening-flows.js';
import type { ClockActivities } from '../workflows/clock.js';
import { type CursorState, dueTime, isPollDue, scheduleCursor, turnOf } from './due.js';
import { type Timed, timedTrigger } from './timed-trigger.js';

export type ClockDependencies = { store: Store; flows: ListeningFlows; connectors: Connectors; connections: Connections; newId(): string };

/** What the clock does at each tick: which flows are due, and one flow's new events. */
export function createClockActivities(deps: ClockDependencies): ClockActivities {
  const { store, flows, connectors } = deps;
  const timed = async () =>
    (await flows.current())
      .flatMap((flow) => ({ flow, trigger: timedTrigger(flow, connectors) }) as { flow: ListeningFlow; trigger: Timed })
      .filter(({ trigger }) => trigger);

  return {
    async dueFlows() {
      const all = await timed();
      const states = await store.cursors.read(all.map(({ flow }) => flow.flowId));
      const now = new Date();
      const due: string[] = [];
      for (const { flow, trigger } of all) {
        const state = states.get(flow.flowId);
        if (trigger.kind === 'poll' ? isPollDue(trigger, state, now) : state && isTurn(trigger, flow, state, now)) due.push(flow.flowId);
        else if (!state) await store.cursors.advance(flow.flowId, now.toISOString(), []);
      }
      return due;
    },

    async fireFlow(flowId) {
      const found = (await timed()).find(({ flow }) => flow.flowId === flowId);
      if (!found) return;
      const state = (await store.cursors.read([flowId])).get(flowId);
      if (found.trigger.kind === 'poll') await poll(deps, found.flow, found.trigger, state?.cursor);
      else if (state) await tick(deps, found.flow, found.trigger, state);
    },
  };
}

type ScheduleTrigger = Extract<Timed, { kind: 'schedule' }>;

const isTurn = (trigger: ScheduleTrigger, flow: ListeningFlow, state: CursorState, now: Date): boolean =>
  scheduleCursor(state.cursor).queued !== undefined || dueTime(timesOf(trigger, flow), state, now) !== undefined;

/** The times of a flow's schedule, by the calendar that it names, else by its organisation's usual one. */
const timesOf = (trigger: ScheduleTrigger, { plan, calendars }: ListeningFlow): ((after: Date) => Date | undefined) => {
  const chosen = trigger.habits?.(plan.trigger.params).calendar;
  const calendar = chooseCalendar({ ...plan.settings, calendars: () => calendars }, chosen);
  return (after) => trigger.next(plan.trigger.params, after, calendar);
};

async function tick({ store, newId }: ClockDependencies, flow: ListeningFlow, trigger: ScheduleTrigger, state: CursorState): Promise<void> {
  const { params } = flow.plan.trigger;
  const habits = trigger.habits?.(params) ?? { missed: 'runOnce', whenRunning: 'both' };
  const now = new Date();
  const cursor = scheduleCursor(state.cursor);
  const busy = habits.whenRunning === 'queue' && (await store.cursors.isBusy(flow.flowId));
  const turn = turnOf(habits, { due: dueTime(timesOf(trigger, flow), state, now), cursor, busy, now });
  if (turn.kind === 'none') return;
  const at = turn.at.toISOString();
  if (turn.kind === 'pass') return store.cursors.advance(flow.flowId, at, []);
  if (turn.kind === 'queue') return store.cursors.advance(flow.flowId, { after: at, queued: at }, []);
  const event = { ...eventOf(flow, 'schedule', newId), dedupeKey: at, data: { at: now.toISOString(), scheduledFor: at } };
  await store.cursors.advance(flow.flowId, turn.after.toISOString(), [event]);
}

async function poll(
  deps: ClockDependencies,
  flow: ListeningFlow,
  trigger: Extract<Timed, { kind: 'poll' }>,
  cursor: Json | undefined,
): Promise<void> {
  const { store, connectors, connections, newId } = deps;
  const { connectionId, connector, params } = flow.plan.trigger;
  const connection = connectionId ? await connections.open(connectionId) : undefined;
  if (connectionId && connection?.health !== 'works' && connection?.health !== 'untested') return;
  const http = connections.http(connectors.connector(connector)!, connection);
  const result = await trigger.poll({ http, connection: connection?.values ?? {} }, params, cursor);
  const events = result.events.map(({ dedupeKey, event, keys }) => ({
    ...eventOf(flow, 'poll', newId),
    dedupeKey,
    data: event,
    keys,
    about: keys[0] ?? '',
  }));
  await store.cursors.advance(flow.flowId, result.cursor, events);
}

const eventOf = (
  { flowId, organisationId, plan: { trigger } }: ListeningFlow,
  kind: 'schedule' | 'poll',
  newId: () => string,
): Omit<NewEvent, 'dedupeKey' | 'data'> => ({
  id: newId(),
  organisationId,
  source: `${kind}:${flowId}`,
  connector: trigger.connector,
  trigger: trigger.trigger,
  connectionId: trigger.connectionId,
  flowId,
  keys: [],
  about: '',
});
