import { AskUser, defineAction, GiveUp, NoAnswer, RetryLater } from '@navette/connector-sdk';
import { type ActionStep, literal, ref, type Step } from '@navette/flow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flowOf } from './testing/flow-of.js';
import { organisationId, type TestEngine, testEngine } from './testing/test-engine.js';

const words = { en: 'Test', fr: 'Test' };
const common = {
  title: words,
  description: words,
  summary: words,
  params: z.record(z.string(), z.json()),
  output: z.json(),
  examples: { good: [], bad: [] },
};

/** What the vendor was asked, in order, and what it answers next by step name. */
const calls: { key: string; params: Record<string, unknown> }[] = [];
const mood = new Map<string, () => Promise<void> | void>();
let trace: unknown;

const echo = defineAction({
  ...common,
  name: 'echo',
  effect: 'write',
  idempotency: 'key',
  async run({ idempotencyKey }, params) {
    await mood.get(String(params.name))?.();
    calls.push({ key: idempotencyKey, params });
    return { ...params };
  },
});
const unsure = defineAction({ ...echo, name: 'unsure', idempotency: 'none' });
const checked = defineAction({ ...echo, name: 'checked', idempotency: 'check', check: async () => trace as never });
const actions = [echo, unsure, checked];

const act = (id: string, more: Partial<ActionStep> & { use?: string } = {}): Step => {
  const { use = 'echo', params = {}, ...rest } = more;
  return { id, kind: 'action', connector: 'test', action: use, params: { name: literal(id), ...params }, ...rest };
};
const quickly = { tries: 3, within: { amount: 2, unit: 'seconds' } } as const;

describe.each(['local', 'activity'] as const)('a flow on the %s lane', (lane) => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await testEngine({ actions, lane });
  });
  afterAll(() => engine.close());
  beforeEach(() => {
    calls.length = 0;
    mood.clear();
    trace = undefined;
  });

  const runTo = async (steps: Step[], links: string[], states = ['done', 'failed'], data = {}, keys: string[] = []) => {
    const flow = await engine.publish(flowOf(steps, links));
    const eventId = await engine.send(data, keys);
    const run = await engine.untilRun(eventId, states);
    await engine.store.flows.setOn(organisationId, flow.flowId, false);
    return { ...run, eventId, ...flow, stateOf: (id: string) => run.steps.find(({ stepId }) => stepId === id)?.state };
  };

  it('takes the path whose condition holds and skips the other, with data of earlier steps', async () => {
    const run = await runTo(
      [
        act('find', { params: { phone: ref('trigger', 'phone') } }),
        {
          id: 'known',
          kind: 'branch',
          mode: 'first',
          paths: [{ id: 'yes', label: 'Yes', when: { kind: 'test', left: ref('find', 'phone'), operator: 'hasValue', right: [] } }],
        },
        act('task', { params: { about: ref('find', 'phone') } }),
        act('lead'),
      ],
      ['trigger next find', 'find next known', 'known yes task', 'known otherwise lead'],
      undefined,
      { phone: '+33612345678' },
    );
    expect(run.state).toBe('done');
    expect(calls.map(({ params }) => params)).toEqual([
      { name: 'find', phone: '+33612345678' },
      { name: 'task', about: '+33612345678' },
    ]);
    expect(run.stateOf('lead')).toBe('skipped');
    expect(calls[0]!.key).toBe(`${run.runId}:find:`);
  });

  it('starts a join once, after both its paths have ended', async () => {
    const run = await runTo(
      [act('left'), act('right'), act('joined')],
      ['trigger next left', 'trigger next right', 'left next joined', 'right next joined'],
    );
    expect(run.state).toBe('done');
    expect(calls.map(({ params }) => params.name).sort()).toEqual(['joined', 'left', 'right']);
    expect(calls.at(-1)!.params.name).toBe('joined');
  });

  it('turns through a list and hands on what each turn gave', async () => {
    const run = await runTo(
      [
        { id: 'each', kind: 'loop', items: ref('trigger', 'lines'), concurrency: 2, collect: ref('turn', 'item') },
        act('turn', { inside: 'each', params: { item: ref('each', 'item'), index: ref('each', 'index') } }),
        act('after', { params: { all: ref('each', 'results') } }),
      ],
      ['trigger next each', 'each each turn', 'each done after'],
      undefined,
      { lines: ['a', 'b', 'c'] },
    );
    expect(run.state).toBe('done');
    expect(
      calls
        .filter(({ params }) => params.name === 'turn')
        .map(({ params }) => [params.item, params.index])
        .sort(),
    ).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
    expect(calls.at(-1)!.params.all).toEqual(['a', 'b', 'c']);
  });

  it('goes on by the error path, and fails without one', async () => {
    mood.set('bad', () => {
      throw new GiveUp('NO', words);
    });
    const handled = await runTo([act('bad', { onFailure: 'path' }), act('sorry')], ['trigger next bad', 'bad error sorry']);
    expect([handled.state, handled.stateOf('sorry')]).toEqual(['done', 'done']);
    const unhandled = await runTo([act('bad'), act('never')], ['trigger next bad', 'bad next never']);
    expect([unhandled.state, unhandled.stateOf('never')]).toEqual(['failed', 'skipped']);
    const line = await engine.store.runs.one(organisationId, unhandled.runId);
    expect(line?.error).toMatchObject({ code: 'NO', stepId: 'bad' });
  });

  it('tries again after a durable pause when the vendor is busy', async () => {
    let busy = 2;
    mood.set('busy', () => {
      if (busy-- > 0) throw new RetryLater('BUSY', words);
    });
    const run = await runTo([act('busy', { retry: quickly })], ['trigger next busy']);
    expect(run.state).toBe('done');
    expect(run.steps.find(({ stepId }) => stepId === 'busy')?.attempt).toBe(3);
  });

  it('does not say "we keep trying" when the tries are used up', async () => {
    mood.set('away', () => {
      throw new RetryLater('AWAY', words);
    });
    const run = await runTo([act('away', { retry: { tries: 2, within: { amount: 1, unit: 'seconds' } } })], ['trigger next away']);
    expect(run.state).toBe('failed');
    const error = run.steps.find(({ stepId }) => stepId === 'away')?.error;
    expect(error).toMatchObject({ code: 'AWAY', who: 'app', sentence: { en: expect.stringMatching(/still failed after 2 tries/) } });
  });

  it('asks a person when nobody can know whether it happened, and does what they say', async () => {
    mood.set('pay', () => {
      throw new NoAnswer('OUTCOME_UNKNOWN', words);
    });
    const held = await runTo([act('pay', { use: 'unsure' }), act('thanks')], ['trigger next pay', 'pay next thanks'], ['held']);
    expect(held.stateOf('pay')).toBe('held');
    await engine.store.runs.decide(
      organisationId,
      { runId: held.runId, stepId: 'pay', iteration: '' },
      { choice: 'happened', output: { id: '7' }, by: 'Claire' },
    );
    await engine.store.runs.resume(organisationId, [held.runId]);
    const run = await engine.untilRun(held.eventId, ['done', 'failed']);
    expect(run.state).toBe('done');
    expect(calls.map(({ params }) => params.name)).toEqual(['thanks']);
  });

  it('finds the trace of a call whose answer was lost instead of calling again', async () => {
    mood.set('create', () => {
      trace = { id: 'found' };
      throw new NoAnswer('OUTCOME_UNKNOWN', words);
    });
    const run = await runTo([act('create', { use: 'checked', retry: quickly })], ['trigger next create']);
    expect(run.state).toBe('done');
    expect(run.steps.find(({ stepId }) => stepId === 'create')?.output).toEqual({ id: 'found' });
    expect(calls).toEqual([]);
  });

  it('waits for a time, and for an event that may come before the wait begins', async () => {
    const wait: Step = {
      id: 'answer',
      kind: 'wait',
      for: {
        kind: 'event',
        connector: 'test',
        trigger: 'happened',
        matches: ref('trigger', 'email'),
        deadline: { amount: 30, unit: 'seconds' },
      },
    };
    const pause: Step = { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 0.4, unit: 'seconds' } } };
    const flow = await engine.publish(
      flowOf(
        [pause, wait, act('thanks', { params: { said: ref('answer', 'said') } })],
        ['trigger next pause', 'pause next answer', 'answer happened thanks'],
      ),
    );
    const eventId = await engine.send({ email: 'a@acme.example' });
    await engine.untilRun(eventId, ['running', 'waiting']);
    await engine.store.flows.setOn(organisationId, flow.flowId, false);
    await engine.send({ said: 'early' }, ['a@acme.example']);
    const run = await engine.untilRun(eventId, ['done', 'failed']);
    expect(run.state).toBe('done');
    expect(calls.map(({ params }) => params)).toEqual([{ name: 'thanks', said: 'early' }]);
  });

  it('goes on by "too late" when nothing came in time', async () => {
    const wait: Step = {
      id: 'answer',
      kind: 'wait',
      for: {
        kind: 'event',
        connector: 'test',
        trigger: 'happened',
        matches: literal('nobody'),
        deadline: { amount: 0.3, unit: 'seconds' },
      },
    };
    const run = await runTo([wait, act('late'), act('thanks')], ['trigger next answer', 'answer late late', 'answer happened thanks']);
    expect([run.state, run.stateOf('late'), run.stateOf('thanks')]).toEqual(['done', 'done', 'skipped']);
  });

  it('runs another flow and waits for its result', async () => {
    const innerDocument = flowOf([act('inner', { params: { got: ref('trigger', 'value') } })], ['trigger next inner']);
    Object.assign(innerDocument.steps.trigger!, {
      filter: { kind: 'test', left: ref('trigger', 'value'), operator: 'hasValue', right: [] },
    });
    const inner = await engine.publish(innerDocument);
    const run = await runTo(
      [
        {
          id: 'other',
          kind: 'subflow',
          flowId: inner.flowId,
          input: { kind: 'fields', fields: { value: literal(42) } },
          waitForResult: true,
        },
        act('after', { params: { gave: ref('other', 'output.got') } }),
      ],
      ['trigger next other', 'other next after'],
      undefined,
      { only: 'outer' },
    );
    await engine.store.flows.setOn(organisationId, inner.flowId, false);
    expect(run.state).toBe('done');
    expect(calls.find(({ params }) => params.name === 'after')?.params.gave).toBe(42);
  });

  it('stops the whole run where the flow says so', async () => {
    const run = await runTo([{ id: 'stop', kind: 'stop', as: 'failed', message: literal('No owner') }], ['trigger next stop']);
    expect(run.state).toBe('failed');
    expect(run.steps.find(({ stepId }) => stepId === 'stop')?.error?.sentence.en).toBe('No owner');
  });

  it('cancels one waiting run at once and leaves the others', async () => {
    const pause: Step = { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 1, unit: 'seconds' } } };
    const flow = await engine.publish(flowOf([pause, act('after')], ['trigger next pause', 'pause next after']));
    const [first, second] = await Promise.all([engine.send({}), engine.send({})]);
    const waiting = await engine.untilRun(first, ['waiting']);
    const asked = await engine.store.runs.requestCancel(organisationId, waiting.runId);
    if (asked?.batchId) await engine.client.cancel(asked.batchId, waiting.runId);
    expect((await engine.untilRun(first, ['cancelled', 'done'])).state).toBe('cancelled');
    expect((await engine.untilRun(second, ['cancelled', 'done'])).state).toBe('done');
    expect(calls).toHaveLength(1);
    await engine.store.flows.setOn(organisationId, flow.flowId, false);
  });

  it('hands a slow call to a patient activity without making it twice, and does not keep the others waiting', async () => {
    mood.set('slow', () => new Promise((resolve) => setTimeout(resolve, 3000)));
    const flow = await engine.publish(flowOf([act('slow'), act('after')], ['trigger next slow', 'slow next after']));
    const eventId = await engine.send({});
    expect((await engine.untilRun(eventId, ['done', 'failed'])).state).toBe('done');
    expect(calls.map(({ params }) => params.name)).toEqual(['slow', 'after']);
    await engine.store.flows.setOn(organisationId, flow.flowId, false);
  });

  it('names the field when the data does not fit, without asking the vendor', async () => {
    mood.set('refuse', () => {
      throw new AskUser('FIELD_EMPTY', words, 'lastName');
    });
    const run = await runTo([act('refuse')], ['trigger next refuse']);
    expect(run.steps.find(({ stepId }) => stepId === 'refuse')?.error).toMatchObject({
      code: 'FIELD_EMPTY',
      field: 'lastName',
      who: 'you',
    });
  });

  it('carries on where it was when the worker is replaced in the middle of a wait', async () => {
    const pause: Step = { id: 'pause', kind: 'wait', for: { kind: 'duration', duration: { amount: 2, unit: 'seconds' } } };
    const flow = await engine.publish(
      flowOf([act('before'), pause, act('after')], ['trigger next before', 'before next pause', 'pause next after']),
    );
    const eventId = await engine.send({});
    await engine.untilRun(eventId, ['waiting']);
    await engine.restartWorker();
    expect((await engine.untilRun(eventId, ['done', 'failed'])).state).toBe('done');
    expect(calls.map(({ params }) => params.name)).toEqual(['before', 'after']);
    await engine.store.flows.setOn(organisationId, flow.flowId, false);
  });
});
