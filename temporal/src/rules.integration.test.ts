import { defineAction, defineTrigger } from '@navette/connector-sdk';
import {
  type ActionStep,
  applyOperation,
  type Calendar,
  type Condition,
  defaultCalendar,
  type FlowDocument,
  type Json,
  literal,
  makeFlow,
  nextTime,
  ref,
  type Step,
  type StepRow,
  scheduleFields,
  type TriggerStep,
  type Value,
} from '@navette/flow';
import { newId } from '@navette/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { conditionBody, conditionLines, conditionOfAll } from '../../tests/support/rules/condition-data.js';
import { hoursBody, hoursCondition, hoursLines, movedEvening, movedLines, shop } from '../../tests/support/rules/hours-data.js';
import { leaveData, leaveRule } from '../../tests/support/rules/leave-data.js';
import { madeFlow, stepsInAChain } from '../../tests/support/rules/made-flow-data.js';
import { scoreData } from '../../tests/support/rules/score-data.js';
import { awaiting, awaitingEither, waitData } from '../../tests/support/rules/wait-data.js';
import { createClockActivities } from './clock/create-clock-activities.js';
import { ListeningFlows } from './dispatch/listening-flows.js';
import { flowOf } from './testing/flow-of.js';
import { organisationId, type TestEngine, testEngine } from './testing/test-engine.js';

const words = { en: 'Test', fr: 'Test' };
const echo = defineAction({
  name: 'echo',
  title: words,
  description: words,
  summary: words,
  params: z.record(z.string(), z.json()),
  output: z.json(),
  examples: { good: [], bad: [] },
  effect: 'write',
  idempotency: 'key',
  run: async (_, params) => params,
});

/** Under way while others end. */
const slow = defineAction({
  ...echo,
  name: 'slow',
  run: async (_, params) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return params;
  },
});

/** Under way until the test lets it end. */
let letEnd = () => {};
const patient = defineAction({
  ...echo,
  name: 'patient',
  run: async (_, params) => {
    await new Promise<void>((resolve) => {
      letEnd = resolve;
    });
    return params;
  },
});

let engine: TestEngine;
beforeAll(async () => {
  engine = await testEngine({ actions: [echo, slow, patient] });
});
afterAll(() => engine.close());

const act: ActionStep = { id: 'act', kind: 'action', connector: 'test', action: 'echo', params: { name: literal('act') } };
const routed = async (eventId: string) => {
  for (let tries = 0; tries < 400; tries += 1) {
    const event = await engine.store.events.one(organisationId, eventId);
    if (event && event.verdict !== 'pending') return event;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`event ${eventId} was not routed`);
};
const withTrigger = (more: Partial<TriggerStep>, links = ['trigger next act']) => {
  const document = flowOf([act], links);
  return { ...document, steps: { ...document.steps, trigger: { ...document.steps.trigger, ...more } as TriggerStep } };
};

it('UX-41: a branch answers each condition as its editor shows it', async () => {
  const { flowId } = await engine.publish(
    flowOf(
      [{ id: 'which', kind: 'branch', mode: 'first', paths: [{ id: 'yes', label: 'Yes', when: conditionOfAll }] }, act],
      ['trigger next which', 'which yes act'],
    ),
  );
  const { steps } = await engine.untilRun(await engine.send({ body: conditionBody as Json }), ['done', 'failed']);
  await engine.store.flows.setOn(organisationId, flowId, false);
  const [path] = steps.find(({ stepId }) => stepId === 'which')!.input as unknown as { lines: { holds: boolean }[] }[];
  expect(path!.lines.map(({ holds }) => holds)).toEqual(conditionLines.map(({ holds }) => holds));
});

it('UX-42: scores told one after the other start a run each time they cross the threshold', async () => {
  const threshold = {
    value: ref('trigger', 'score'),
    of: ref('trigger', 'email'),
    atLeast: scoreData.atLeast,
    again: { below: scoreData.below },
    firstSeen: 'start',
  } as const;
  const { flowId } = await engine.publish(withTrigger({ threshold }));
  const started: number[] = [];
  for (const score of scoreData.told) {
    const { verdict } = await routed(await engine.send({ email: scoreData.email, score }));
    if (verdict === 'started') started.push(score);
  }
  await engine.store.flows.setOn(organisationId, flowId, false);
  expect(started).toEqual(scoreData.starting);
});

it('an event that nobody was there to route in time is not run, and Events says so; a later one runs', async () => {
  const document = flowOf([act], ['trigger next act']);
  const { flowId } = await engine.publish({
    ...document,
    settings: { ...document.settings, tooLateAfter: { amount: 1, unit: 'seconds' } },
  });
  const late = newId();
  const columns = 'id, organisation_id, source, dedupe_key, connector, trigger, data, received_at';
  const values = `$1, $2, 'hook:test', $1, 'test', 'happened', '{}', now() - interval '1 minute'`;
  await engine.query(`INSERT INTO events (${columns}) VALUES (${values})`, [late, organisationId]);
  const { verdict, reasons } = await routed(late);
  expect([verdict, reasons.map(({ reason }) => reason.en)]).toEqual([
    'notRun',
    ['Not run: it waited for its turn, and this flow takes it as too late after 1 second.'],
  ]);
  const { state } = await engine.untilRun(await engine.send({ email: 'soon@example.org' }), ['done', 'failed']);
  await engine.store.flows.setOn(organisationId, flowId, false);
  expect(state).toBe('done');
});

it('UX-43: an answer that came before its wait, but after the run started, continues the run', async () => {
  const { flowId } = await engine.publish(
    flowOf(
      [waitData.pause, awaiting({ connector: 'test', trigger: 'happened' }, 'email'), act],
      ['trigger next pause', 'pause next answer', 'answer happened act'],
    ),
  );
  const eventId = await engine.send({ email: waitData.email });
  await routed(eventId);
  await engine.store.flows.setOn(organisationId, flowId, false);
  await engine.send(waitData.answer, [waitData.email]);
  const { steps, state } = await engine.untilRun(eventId, ['done', 'failed']);
  const answer = steps.find(({ stepId }) => stepId === 'answer');
  expect([state, answer?.exits, answer?.output]).toEqual(['done', ['happened'], waitData.answer]);
});

it('ends a run early, with the reason that the flow gives', async () => {
  const leave = [{ label: 'became a customer', connector: 'test', trigger: 'happened', matches: ref('trigger', 'email') }];
  const pause = { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } } as const;
  const document = flowOf([pause], ['trigger next pause']);
  const trigger = { ...document.steps.trigger, leave } as TriggerStep;
  const { flowId } = await engine.publish({ ...document, steps: { ...document.steps, trigger } });
  const eventId = await engine.send({ email: waitData.email });
  const { runId } = await engine.untilRun(eventId, ['waiting']);
  await engine.store.flows.setOn(organisationId, flowId, false);
  await engine.send({ bought: true }, [waitData.email]);
  await engine.untilRun(eventId, ['cancelled']);
  const run = await engine.store.runs.one(organisationId, runId);
  expect(run?.cancelReason?.en).toBe('Left early: became a customer');
});

describe('leaving early by what a step has answered', () => {
  const pause = { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'hours' } } } satisfies Step;
  const links = ['trigger next deal', 'trigger next slow', 'trigger next pause', 'deal next act', 'slow next later', 'pause next last'];
  const flow = (stage: string, leave: TriggerStep['leave'], wait: Step = pause) => {
    const deal: Step = { ...act, id: 'deal', params: { stage: literal(stage) } };
    const document = flowOf(
      [deal, act, { ...act, id: 'slow', action: 'slow' }, { ...act, id: 'later' }, wait, { ...act, id: 'last' }],
      links,
    );
    return { ...document, steps: { ...document.steps, trigger: { ...document.steps.trigger, leave } as TriggerStep } };
  };
  const begin = async (document: FlowDocument, states: string[], data = {}) => {
    const { flowId } = await engine.publish(document);
    const eventId = await engine.send({ email: waitData.email, ...data });
    const found = await engine.untilRun(eventId, states);
    await engine.store.flows.setOn(organisationId, flowId, false);
    return { ...found, eventId };
  };
  const statesOf = (steps: StepRow[]) => Object.fromEntries(steps.map(({ stepId, state }) => [stepId, state]));

  it('lets what is under way finish, closes waits, begins nothing more, and says why', async () => {
    const [{ stage }] = leaveData.answers;
    const { runId, steps } = await begin(flow(stage, [leaveRule(['stage'])]), ['cancelled']);
    expect(statesOf(steps)).toEqual({ trigger: 'done', deal: 'done', slow: 'done', pause: 'cancelled' });
    const run = await engine.store.runs.one(organisationId, runId);
    expect(run?.cancelReason).toEqual({ en: `Left early: ${leaveData.label}`, fr: `Sortie anticipée\u00a0: ${leaveData.label}` });
    const { leave } = steps.find(({ stepId }) => stepId === 'trigger')!.input as { leave: object };
    expect(leave).toMatchObject({ rule: 0, lines: [{ holds: true, actual: stage }] });
    expect(await engine.query('SELECT 1 FROM waits WHERE run_id = $1 AND ended_at IS NULL', [runId])).toEqual([]);
  });

  it('goes on while the answer is another', async () => {
    const [, { stage }] = leaveData.answers;
    const { steps } = await begin(flow(stage, [leaveRule(['stage'])]), ['waiting']);
    expect(statesOf(steps)).toMatchObject({ act: 'done', later: 'done', pause: 'waiting' });
  });

  it('looks before the first step too, and then begins none', async () => {
    const when: Condition = { kind: 'test', left: ref('trigger', 'email'), operator: 'is', right: [literal(waitData.email)] };
    const { steps } = await begin(flow('demo', [{ label: 'known', when }]), ['cancelled']);
    expect(steps.map(({ stepId, exits }) => [stepId, exits])).toEqual([['trigger', []]]);
  });

  it('leaves by the same rule when another worker carries the run on', async () => {
    const when: Condition = { kind: 'test', left: ref('answer', 'answer'), operator: 'is', right: [literal('yes')] };
    const wait = awaiting({ connector: 'test', trigger: 'happened' }, 'email');
    const document = flow('demo', [{ label: 'answered', when }], wait);
    const relinked = {
      ...document,
      links: [
        ...document.links.slice(0, 2),
        { from: 'trigger', exit: 'next', to: 'answer' },
        { from: 'answer', exit: 'happened', to: 'last' },
      ],
    };
    const { eventId } = await begin(relinked, ['waiting']);
    await engine.restartWorker();
    await engine.send(waitData.answer, [waitData.email]);
    const { steps } = await engine.untilRun(eventId, ['cancelled', 'done']);
    expect(statesOf(steps)).toEqual({ trigger: 'done', deal: 'done', slow: 'done', answer: 'done' });
  });
});

it('runs steps that became a flow of their own with the same data as before', async () => {
  const echoed = (id: string, value: Value): ActionStep => ({ ...act, id, params: { email: value } });
  const document = flowOf(stepsInAChain(echoed, 'email', 'email'), ['trigger next find', 'find next order', 'order next tell']);
  const made = makeFlow(document, madeFlow.stepIds, madeFlow.name);
  const asked = Object.values(made.flow.steps).find(({ kind }) => kind === 'trigger')!;
  // The engine of this test knows one trigger only. Events of it do not start the other flow; a step that runs it does.
  const filter: Condition = { kind: 'test', left: ref(asked.id, 'nothing'), operator: 'hasValue', right: [] };
  const start = { ...asked, connector: 'test', trigger: 'happened', filter } as Step;
  const other = await engine.publish({ ...made.flow, steps: { ...made.flow.steps, [start.id]: start } });
  const { document: after } = applyOperation(document, made.replace(other.flowId).operation);
  const { flowId } = await engine.publish(after);
  const eventId = await engine.send({ email: madeFlow.given });
  const { steps, state } = await engine.untilRun(eventId, ['done', 'failed']);
  for (const id of [flowId, other.flowId]) await engine.store.flows.setOn(organisationId, id, false);
  expect([state, steps.find(({ stepId }) => stepId === 'tell')?.output]).toEqual(['done', { email: madeFlow.given }]);
  const answer = steps.find(({ stepId }) => stepId === 'look-up-and-order')?.output;
  expect(answer).toMatchObject({ state: 'done', output: { order: { email: madeFlow.given } } });
});

describe('runs of a flow that was switched off, held', () => {
  const reason = { code: 'FLOW_OFF', who: 'you', sentence: { en: 'Off', fr: 'Inactif' } } as const;
  const hold = async (flowId: string): Promise<void> => {
    await engine.store.flows.setOn(organisationId, flowId, false);
    for (const { batchId, runId } of await engine.store.holds.ask(organisationId, flowId, reason)) await engine.client.hold(batchId, runId);
  };
  const release = async (flowId: string): Promise<void> => {
    for (const { batchId, runId } of await engine.store.holds.release(organisationId, flowId)) await engine.client.resume(batchId, runId);
  };
  const begin = async (steps: Step[], links: string[], states: string[]) => {
    const { flowId } = await engine.publish(flowOf(steps, links));
    const eventId = await engine.send({ email: waitData.email });
    return { flowId, eventId, ...(await engine.untilRun(eventId, states)) };
  };
  const stateOf = (steps: StepRow[], id: string) => steps.find(({ stepId }) => stepId === id)?.state;
  const answer = awaiting({ connector: 'test', trigger: 'happened' }, 'email');

  it('keep what comes for their waits, and go on with it when they are released', async () => {
    const { flowId, eventId, runId } = await begin([answer, act], ['trigger next answer', 'answer happened act'], ['waiting']);
    await hold(flowId);
    const held = await engine.untilRun(eventId, ['held']);
    expect((await engine.store.runs.one(organisationId, runId))?.error).toEqual({ ...reason, stepId: 'trigger' });
    expect(stateOf(held.steps, 'answer')).toBe('waiting');
    expect((await routed(await engine.send(waitData.answer, [waitData.email]))).verdict).toBe('continued');
    expect(stateOf(await engine.store.runs.steps(runId), 'act')).toBeUndefined();
    await release(flowId);
    const { steps } = await engine.untilRun(eventId, ['done', 'failed']);
    expect(steps.find(({ stepId }) => stepId === 'answer')).toMatchObject({ exits: ['happened'], output: waitData.answer });
    expect(stateOf(steps, 'act')).toBe('done');
  });

  it('finish the call that is under way and begin nothing after it, until somebody resumes them', async () => {
    const slowly: Step = { ...act, id: 'slow', action: 'patient' };
    const { flowId, eventId, runId } = await begin([slowly, act], ['trigger next slow', 'slow next act'], ['running']);
    await expect.poll(async () => stateOf(await engine.store.runs.steps(runId), 'slow')).toBe('running');
    await hold(flowId);
    // Long enough for the word to reach the batch, which has nothing else to do.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    letEnd();
    const held = await engine.untilRun(eventId, ['held']);
    expect([stateOf(held.steps, 'slow'), stateOf(held.steps, 'act')]).toEqual(['done', undefined]);
    expect((await engine.store.runs.resume(organisationId, [runId])).resumed).toEqual([runId]);
    const { steps } = await engine.untilRun(eventId, ['done', 'failed']);
    expect(steps.map(({ stepId, attempt, state }) => [stepId, attempt, state])).toEqual([
      ['trigger', 1, 'done'],
      ['slow', 1, 'done'],
      ['act', 1, 'done'],
    ]);
  });

  it('are held by whoever carries them when the word did not reach their batch', async () => {
    const { flowId, eventId } = await begin([answer, act], ['trigger next answer', 'answer happened act'], ['waiting']);
    await engine.store.flows.setOn(organisationId, flowId, false);
    expect(await engine.store.holds.ask(organisationId, flowId, reason)).toHaveLength(1);
    await engine.untilRun(eventId, ['held']);
    await release(flowId);
    await engine.untilRun(eventId, ['waiting']);
  });
});

describe('business hours', () => {
  const which: Step = { id: 'which', kind: 'branch', mode: 'first', paths: [{ id: 'yes', label: 'Yes', when: hoursCondition }] };
  const day = 86_400_000;
  /** Closed today and for so many days after it, whenever the test runs. */
  const closedFor = (days: number): Calendar => {
    const dates = Array.from({ length: days + 2 }, (_, index) => new Date(Date.now() + (index - 1) * day).toISOString().slice(0, 10));
    const all = [{ from: '00:00', to: '24:00' }];
    const week = { monday: all, tuesday: all, wednesday: all, thursday: all, friday: all, saturday: all, sunday: all };
    return {
      ...shop,
      timeZone: 'UTC',
      week,
      holidays: { sets: [], worked: [] },
      closed: dates.map((date) => ({ date, label: 'Holidays' })),
    };
  };
  const waitingUntil = async (document: FlowDocument): Promise<{ runId: string; days: number }> => {
    const { flowId } = await engine.publish(document);
    const { runId, steps } = await engine.untilRun(await engine.send({}), ['waiting']);
    await engine.store.flows.setOn(organisationId, flowId, false);
    return { runId, days: daysLeft(steps) };
  };
  const daysLeft = (steps: StepRow[]): number => (Date.parse(steps.find(({ state }) => state === 'waiting')!.deadline!) - Date.now()) / day;

  it.each(['holds', 'usually'] as const)('of the organisation decide a condition as its editor shows it, at once (%s)', async (column) => {
    const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
    await engine.store.calendars.keep(organisationId, column === 'holds' ? shop : usual);
    const { flowId } = await engine.publish(flowOf([which, act], ['trigger next which', 'which yes act']));
    const { steps } = await engine.untilRun(await engine.send({ body: hoursBody as Json }), ['done', 'failed']);
    await engine.store.flows.setOn(organisationId, flowId, false);
    const [path] = steps.find(({ stepId }) => stepId === 'which')!.input as unknown as { lines: { holds: boolean }[] }[];
    expect(path!.lines.map(({ holds }) => holds)).toEqual(hoursLines.map((line) => line[column]));
  });

  it.each(['to', 'usually'] as const)('of the organisation move a date as its editor shows it (%s)', async (column) => {
    const usual = defaultCalendar({ timeZone: 'Europe/Paris', country: 'FR' });
    await engine.store.calendars.keep(organisationId, column === 'to' ? shop : usual);
    const move = { ...act, params: Object.fromEntries(movedLines.map(({ by }) => [String(by), movedEvening(by)])) };
    const { flowId } = await engine.publish(flowOf([move], ['trigger next act']));
    const { steps } = await engine.untilRun(await engine.send({ body: hoursBody as Json }), ['done', 'failed']);
    await engine.store.flows.setOn(organisationId, flowId, false);
    const moved = Object.fromEntries(movedLines.map((line) => [String(line.by), line[column]]));
    expect(steps.find(({ stepId }) => stepId === 'act')?.output).toEqual(moved);
  });

  it('of the organisation decide "only if" of a trigger', async () => {
    await engine.store.calendars.keep(organisationId, shop);
    const filter: Condition = { kind: 'test', left: ref('trigger', 'at'), operator: 'isInBusinessHours', right: [] };
    const { flowId } = await engine.publish(withTrigger({ filter }));
    const [evening, lunch] = [hoursLines[1]!, hoursLines[0]!];
    expect((await routed(await engine.send({ at: evening.at }))).verdict).toBe('started');
    expect((await routed(await engine.send({ at: lunch.at }))).verdict).toBe('notRun');
    await engine.store.flows.setOn(organisationId, flowId, false);
  });

  it('let a schedule of business days pass the closed ones', async () => {
    const schedule = defineTrigger({
      kind: 'schedule',
      name: 'schedule',
      title: words,
      summary: words,
      params: z.object(scheduleFields),
      output: z.json(),
      sample: {},
      next: nextTime,
      habits: ({ missed, whenRunning, calendar }) => ({ missed, whenRunning, calendar }),
    });
    const flows = new ListeningFlows(engine.store);
    const connectors = { connector: () => undefined, action: () => undefined, trigger: () => schedule };
    const clock = createClockActivities({ store: engine.store, flows, connectors, connections: undefined as never, newId });
    await engine.store.calendars.keep(organisationId, closedFor(3));
    await engine.store.calendars.keep(organisationId, { ...closedFor(3), closed: [], id: 'support', name: 'Support' });
    const params = { kind: literal('every'), every: literal(1), businessDays: literal(true) };
    const { flowId } = await engine.publish(withTrigger({ params }));
    const support = await engine.publish(withTrigger({ params: { ...params, calendar: literal('support') } }));
    for (const id of [flowId, support.flowId]) await engine.store.cursors.advance(id, new Date(Date.now() - 300_000).toISOString(), []);
    const due = await clock.dueFlows();
    expect([due.includes(flowId), due.includes(support.flowId)]).toEqual([false, true]);
    await engine.store.flows.setOn(organisationId, support.flowId, false);
    await engine.store.calendars.keep(organisationId, { ...closedFor(3), closed: [] });
    expect(await clock.dueFlows()).toContain(flowId);
    await clock.fireFlow(flowId);
    await engine.store.flows.setOn(organisationId, flowId, false);
    const told = await engine.query('SELECT data FROM events WHERE source = $1', [`schedule:${flowId}`]);
    expect(told).toEqual([{ data: { at: expect.any(String), scheduledFor: expect.stringMatching(/T\d\d:\d\d:00\.000Z$/) } }]);
  });

  it('are waited for, and a change does not move a wait that is open already', async () => {
    await engine.store.calendars.keep(organisationId, closedFor(3));
    const untilOpen: Step = { id: 'open', kind: 'wait', for: { kind: 'businessHours' } };
    const oneDay: Step = { id: 'day', kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'days', businessDays: true } } };
    const open = await waitingUntil(flowOf([untilOpen, act], ['trigger next open', 'open next act']));
    expect(open.days).toBeGreaterThan(2);
    expect(open.days).toBeLessThan(5);
    await engine.store.calendars.keep(organisationId, closedFor(8));
    const counted = await waitingUntil(flowOf([oneDay, act], ['trigger next day', 'day next act']));
    expect(counted.days).toBeGreaterThan(8);
    expect(daysLeft(await engine.store.runs.steps(open.runId))).toBeLessThan(5);
  });

  it('are those that the wait names, and the usual ones once they are deleted', async () => {
    await engine.store.calendars.keep(organisationId, closedFor(8));
    await engine.store.calendars.keep(organisationId, { ...closedFor(3), id: 'sales', name: 'Sales' });
    const untilOpen: Step = { id: 'open', kind: 'wait', for: { kind: 'businessHours', calendar: 'sales' } };
    const duration = { amount: 1, unit: 'days', businessDays: true, calendar: 'sales' } as const;
    const oneDay: Step = { id: 'day', kind: 'wait', for: { kind: 'duration', duration } };
    const open = await waitingUntil(flowOf([untilOpen, act], ['trigger next open', 'open next act']));
    const counted = await waitingUntil(flowOf([oneDay, act], ['trigger next day', 'day next act']));
    for (const { days } of [open, counted]) {
      expect(days).toBeGreaterThan(2);
      expect(days).toBeLessThan(6);
    }
    await engine.store.calendars.remove(organisationId, 'sales');
    const usual = await waitingUntil(flowOf([untilOpen, act], ['trigger next open', 'open next act']));
    expect(usual.days).toBeGreaterThan(7);
  });
});

it('waits until so long before a date of the data', async () => {
  const date = ref('trigger', 'due', [{ name: 'moveDate', args: { by: -2, unit: 'days' } }]);
  const reminder: Step = { id: 'reminder', kind: 'wait', for: { kind: 'until', date } };
  const { flowId } = await engine.publish(flowOf([reminder, act], ['trigger next reminder', 'reminder next act']));
  const { steps } = await engine.untilRun(await engine.send({ due: '2026-03-30T09:00:00+02:00' }), ['done', 'failed']);
  await engine.store.flows.setOn(organisationId, flowId, false);
  // The clock went forward in between: 09:00 on the wall two days before.
  expect(steps.find(({ stepId }) => stepId === 'reminder')?.output).toEqual({ until: '2026-03-28T08:00:00.000Z' });
});

describe('“go on now”', () => {
  const hour = { amount: 1, unit: 'hours' } as const;
  const goOn = async (runId: string, stepId: string): Promise<boolean> => {
    const of = { runId, stepId, iteration: '' };
    const { accepted, batchId } = await engine.store.waits.goOn(organisationId, of, 'Odile');
    if (accepted && batchId) await engine.client.deliver(batchId, of);
    return accepted;
  };
  const waitFor = async (wait: Step, links: string[]) => {
    const { flowId } = await engine.publish(flowOf([wait, act], links));
    const eventId = await engine.send({ email: waitData.email });
    const { runId } = await engine.untilRun(eventId, ['waiting']);
    await engine.store.flows.setOn(organisationId, flowId, false);
    return { eventId, runId };
  };

  it('ends a wait for a time before its time, once', async () => {
    const pause: Step = { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: hour } };
    const { eventId, runId } = await waitFor(pause, ['trigger next pause', 'pause next act']);
    expect(await goOn(runId, 'pause')).toBe(true);
    const { steps } = await engine.untilRun(eventId, ['done']);
    expect(steps.find(({ stepId }) => stepId === 'pause')?.exits).toEqual(['next']);
    expect(steps.find(({ stepId }) => stepId === 'act')?.state).toBe('done');
    expect(await goOn(runId, 'pause')).toBe(false);
  });

  it('leaves a wait for an event by “too late”; of it and the event that comes meanwhile one wins, and the run goes on once', async () => {
    const { eventId, runId } = await waitFor(awaiting({ connector: 'test', trigger: 'happened' }, 'email'), [
      'trigger next answer',
      'answer happened act',
      'answer late act',
    ]);
    const [accepted] = await Promise.all([goOn(runId, 'answer'), engine.send(waitData.answer, [waitData.email])]);
    const { steps } = await engine.untilRun(eventId, ['done']);
    const exits = steps.find(({ stepId }) => stepId === 'answer')?.exits;
    expect(exits).toEqual([accepted ? 'late' : 'happened']);
    expect(steps.filter(({ stepId }) => stepId === 'act')).toMatchObject([{ state: 'done', attempt: 1 }]);
  });
});

describe('a wait for one of several events', () => {
  const either = awaitingEither({ connector: 'test', trigger: 'happened' }, { email: 'email', phone: 'phone' });
  const begin = async () => {
    const links = ['trigger next answer', 'answer happened act', 'answer called call', 'answer late stop'];
    const called: Step = { ...act, id: 'call' };
    const { flowId } = await engine.publish(flowOf([either, act, called, { id: 'stop', kind: 'stop', as: 'failed' }], links));
    const eventId = await engine.send({ email: waitData.email, phone: waitData.phone });
    const { runId, steps } = await engine.untilRun(eventId, ['waiting']);
    await engine.store.flows.setOn(organisationId, flowId, false);
    return { eventId, runId, steps };
  };
  const endOf = async (eventId: string) => {
    const { steps } = await engine.untilRun(eventId, ['done', 'failed']);
    const done = steps.filter(({ state, stepId }) => state === 'done' && ['act', 'call', 'stop'].includes(stepId));
    return { exits: steps.find(({ stepId }) => stepId === 'answer')?.exits, done: done.map(({ stepId }) => stepId) };
  };

  it('goes on by the exit of the one that came', async () => {
    const { eventId, steps } = await begin();
    expect(steps.find(({ stepId }) => stepId === 'answer')?.input).toEqual({ keys: [waitData.email, waitData.phone] });
    const id = await engine.send({ called: true }, [waitData.phone]);
    expect(await endOf(eventId)).toEqual({ exits: ['called'], done: ['call'] });
    expect((await routed(id)).verdict).toBe('continued');
  });

  it('goes on once when several come at the same moment', async () => {
    const { eventId } = await begin();
    await Promise.all([engine.send({ called: true }, [waitData.phone]), engine.send(waitData.answer, [waitData.email])]);
    const { exits, done } = await endOf(eventId);
    expect([['happened'], ['called']]).toContainEqual(exits);
    expect(done).toEqual([exits?.[0] === 'called' ? 'call' : 'act']);
  });

  it('takes one that came before it, and of two the earlier', async () => {
    const { pause } = waitData;
    const { flowId } = await engine.publish(flowOf([pause, either, act], ['trigger next pause', 'pause next answer', 'answer called act']));
    const eventId = await engine.send({ email: waitData.email, phone: waitData.phone });
    await routed(eventId);
    await engine.store.flows.setOn(organisationId, flowId, false);
    await engine.send({ called: true }, [waitData.phone]);
    await engine.send(waitData.answer, [waitData.email]);
    const { steps } = await engine.untilRun(eventId, ['done', 'failed']);
    expect(steps.find(({ stepId }) => stepId === 'answer')?.exits).toEqual(['called']);
  });
});
