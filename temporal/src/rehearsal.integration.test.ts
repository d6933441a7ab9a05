import { AskUser, ConnectionLost, defineAction, RetryLater } from '@navette/connector-sdk';
import { type ActionStep, literal, ref, type Step, type TestWish, text } from '@navette/flow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flowOf } from './testing/flow-of.js';
import { organisationId, type TestEngine, testEngine } from './testing/test-engine.js';

const words = { en: 'Test', fr: 'Test' };
const common = { title: words, description: words, summary: words, idempotency: 'key' as const };

/** What reached the vendor. */
const asked: string[] = [];
let mood: (() => never) | undefined;

const find = defineAction({
  ...common,
  name: 'find',
  effect: 'read',
  params: z.record(z.string(), z.json()),
  output: z.json(),
  examples: { good: [], bad: [] },
  async run(_, params) {
    asked.push('find');
    mood?.();
    return { found: params.name === 'Dupont', name: params.name ?? null };
  },
});
const create = defineAction({
  ...common,
  name: 'create',
  effect: 'write',
  params: z.object({ lastName: z.string().min(1) }),
  output: z.object({ id: z.string(), lastName: z.string() }),
  examples: { good: [{ name: 'one', params: { lastName: 'Leroy' }, output: { id: 'example', lastName: 'Leroy' } }], bad: [] },
  async run(_, params) {
    asked.push('create');
    return { id: 'real', ...params };
  },
});

const act = (id: string, action: string, params: ActionStep['params'], more: Partial<ActionStep> = {}): Step => ({
  id,
  kind: 'action',
  connector: 'test',
  action,
  params,
  ...more,
});
const person = act('person', 'find', { name: ref('trigger', 'name') });
const lead = act('lead', 'create', { lastName: text('Caller ', ref('person', 'name')) });
const task = act('task', 'create', { lastName: ref('lead', 'lastName') });
const story = () => flowOf([person, lead, task], ['trigger next person', 'person next lead', 'lead next task']);

describe('a test of a draft', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await testEngine({ actions: [find, create] });
  });
  afterAll(() => engine.close());
  beforeEach(() => {
    asked.length = 0;
    mood = undefined;
  });

  const test = async (document: ReturnType<typeof flowOf>, wish: Partial<TestWish> = {}, data = {}) => {
    const run = await engine.untilRun(await engine.test(document, wish, data), ['done', 'failed', 'held', 'waiting']);
    return { ...run, row: (id: string) => run.steps.find(({ stepId }) => stepId === id) };
  };

  it('reads really and writes nothing: each writing step says what it would send, and hands on its example made of that', async () => {
    const run = await test(story(), {}, { name: 'Dupont' });
    expect(run.state).toBe('done');
    expect(asked).toEqual(['find']);
    expect(run.row('person')).toMatchObject({ state: 'done', output: { found: true, name: 'Dupont' } });
    expect(run.row('person')?.simulated).toBeUndefined();
    const sent = { lastName: 'Caller Dupont' };
    expect(run.row('lead')).toMatchObject({ state: 'done', simulated: true, input: sent, output: { id: 'example', ...sent } });
    expect(run.row('task')).toMatchObject({ state: 'done', simulated: true, input: sent });
  });

  it('writes exactly once per step when it was asked to do it for real', async () => {
    const run = await test(story(), { writes: 'real' }, { name: 'Dupont' });
    expect(asked).toEqual(['find', 'create', 'create']);
    expect(run.row('lead')).toMatchObject({ state: 'done', output: { id: 'real', lastName: 'Caller Dupont' } });
    expect(run.row('lead')?.simulated).toBeUndefined();
  });

  it('answers pinned data in the place of the example', async () => {
    const run = await test({ ...story(), pinned: { lead: { id: 'pinned', lastName: 'Pinned' } } }, {}, { name: 'Dupont' });
    expect(run.row('lead')?.output).toEqual({ id: 'pinned', lastName: 'Pinned' });
    expect(run.row('task')?.input).toEqual({ lastName: 'Pinned' });
  });

  it('checks params of a step that it only simulates', async () => {
    const run = await test(flowOf([act('lead', 'create', { lastName: ref('trigger', 'name') })], ['trigger next lead']), {}, { name: '' });
    expect(run.state).toBe('failed');
    expect(run.row('lead')?.error).toMatchObject({ who: 'you', field: 'lastName' });
  });

  it('runs one step alone with the data that it is given', async () => {
    const run = await test(story(), { scope: { kind: 'only', stepId: 'lead' }, data: { person: { name: 'Given' } } });
    expect(asked).toEqual([]);
    expect(run.steps.map(({ stepId }) => stepId)).toEqual(['trigger', 'lead']);
    expect(run.row('lead')?.input).toEqual({ lastName: 'Caller Given' });
  });

  it('waits for nobody: time is said, an event comes or is too late as chosen, another flow is not started', async () => {
    const steps: Step[] = [
      { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 3, unit: 'days' } } },
      {
        id: 'answer',
        kind: 'wait',
        for: { kind: 'event', connector: 'test', trigger: 'happened', matches: literal('key'), deadline: { amount: 1, unit: 'days' } },
      },
      { id: 'other', kind: 'subflow', flowId: 'another', input: literal('data'), waitForResult: true },
      act('remind', 'create', { lastName: literal('Reminder') }),
    ];
    const document = flowOf(steps, ['trigger next pause', 'pause next answer', 'answer happened other', 'answer late remind']);
    const happened = await test(document);
    expect(happened.state).toBe('done');
    expect(happened.row('pause')).toMatchObject({ state: 'done', simulated: true, exits: ['next'] });
    expect(Date.parse(happened.row('pause')!.deadline!) - Date.now()).toBeGreaterThan(2.9 * 86_400_000);
    expect(happened.row('answer')).toMatchObject({ simulated: true, exits: ['happened'] });
    expect(happened.row('other')).toMatchObject({ state: 'done', simulated: true, input: 'data' });
    const late = await test(document, { exits: { answer: 'late' } });
    expect([late.row('other')?.state, late.row('remind')?.state]).toEqual(['skipped', 'done']);
  });

  it('turns through a list', async () => {
    const steps: Step[] = [
      { id: 'each', kind: 'loop', items: ref('trigger', 'names'), concurrency: 2 },
      act('turn', 'create', { lastName: ref('each', 'item') }, { inside: 'each' }),
    ];
    const run = await test(flowOf(steps, ['trigger next each', 'each each turn']), {}, { names: ['a', 'b'] });
    expect(run.steps.filter(({ stepId }) => stepId === 'turn').map(({ input, simulated }) => [input, simulated])).toEqual([
      [{ lastName: 'a' }, true],
      [{ lastName: 'b' }, true],
    ]);
  });

  it('tells at once what an ordinary run would try again or be held for', async () => {
    const failures = [
      () => new RetryLater('BUSY', { en: 'Busy', fr: 'Occupé' }),
      () => new ConnectionLost('LOST', { en: 'Reconnect', fr: 'Reconnectez' }),
      () => new AskUser('NO', { en: 'No', fr: 'Non' }),
    ];
    for (const failure of failures) {
      mood = () => {
        throw failure();
      };
      const run = await test(story(), {}, { name: 'Dupont' });
      expect([run.state, run.row('person')?.state, run.row('lead')?.state]).toEqual(['failed', 'failed', 'skipped']);
    }
  });

  it('is no run of the flow: it is marked, is left out of its lists and samples, and wakes nobody', async () => {
    const eventId = await engine.test(story(), {}, { name: 'Dupont' });
    const { runId } = await engine.untilRun(eventId, ['done']);
    const run = await engine.store.runs.one(organisationId, runId);
    expect(run).toMatchObject({ test: true, version: 0 });
    const flow = (await engine.store.flows.list(organisationId)).find(({ id }) => id === run!.flowId);
    expect(flow).toMatchObject({ lastRunAt: null, counts24h: {} });
    const of = { connector: 'test', trigger: 'happened', flowId: run!.flowId };
    expect(await engine.store.events.samples(organisationId, of, 20)).toEqual([]);
    expect(await engine.store.events.list(organisationId, { flowId: run!.flowId, limit: 20 })).toEqual([]);
  });

  it('goes on after its worker was lost, without writing', async () => {
    const eventId = await engine.test(story(), {}, { name: 'Dupont' });
    await engine.restartWorker();
    const run = await engine.untilRun(eventId, ['done', 'failed']);
    expect(run.state).toBe('done');
    expect(asked).not.toContain('create');
  });
});
