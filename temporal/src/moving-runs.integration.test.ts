import { defineAction, NoAnswer } from '@navette/connector-sdk';
import { type ActionStep, type Condition, literal, ref, type Step, whyStay } from '@navette/flow';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { flowOf } from './testing/flow-of.js';
import { organisationId, type TestEngine, testEngine } from './testing/test-engine.js';

const words = { en: 'Test', fr: 'Test' };
/** Names of the steps that the vendor was asked for, in order. */
const calls: string[] = [];
let isAway = false;

const echo = defineAction({
  name: 'echo',
  title: words,
  description: words,
  summary: words,
  effect: 'write',
  idempotency: 'none',
  params: z.record(z.string(), z.json()),
  output: z.json(),
  examples: { good: [], bad: [] },
  async run(_, params) {
    if (isAway) throw new NoAnswer('OUTCOME_UNKNOWN', words);
    calls.push(String(params.name));
    return { ...params };
  },
});

const act = (id: string, params: ActionStep['params'] = {}): Step => ({
  id,
  kind: 'action',
  connector: 'test',
  action: 'echo',
  params: { name: literal(id), ...params },
});
const pause = (seconds: number, id = 'pause'): Step => ({
  id,
  kind: 'wait',
  for: { kind: 'duration', duration: { amount: seconds, unit: 'seconds' } },
});
const reply = (matches: string): Step => ({
  id: 'reply',
  kind: 'wait',
  for: { kind: 'event', connector: 'test', trigger: 'happened', matches: literal(matches), deadline: 'none' },
});

describe('runs that wait while a new version is published', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await testEngine({ actions: [echo] });
  });
  afterAll(() => engine.close());
  beforeEach(() => {
    calls.length = 0;
    isAway = false;
  });
  afterEach(() => vi.restoreAllMocks());

  const first = flowOf([act('before'), reply('a'), act('after')], ['trigger next before', 'before next reply', 'reply happened after']);
  const second = flowOf(
    [act('before'), reply('a'), act('instead', { said: ref('reply', 'said'), of: ref('before', 'name') })],
    ['trigger next before', 'before next reply', 'reply happened instead'],
  );
  const waiting = async (count: number, document = first) => {
    const flow = await engine.publish(document);
    const eventIds = await Promise.all(Array.from({ length: count }, () => engine.send({})));
    const runs = await Promise.all(eventIds.map((eventId) => engine.untilRun(eventId, ['waiting', 'held'])));
    return { ...flow, eventIds, runIds: runs.map(({ runId }) => runId) };
  };
  const versionOf = async (runId: string) => (await engine.store.runs.one(organisationId, runId))?.version;
  const ask = async (runIds: string[], versionId: string) => {
    const to = (await engine.store.flows.version(versionId))!;
    const plans = new Map(
      await Promise.all(
        runIds.map(async (runId) => {
          const run = (await engine.store.runs.one(organisationId, runId))!;
          return [run.versionId, run.plan] as const;
        }),
      ),
    );
    return engine.store.moves.ask(organisationId, runIds, {
      versionId,
      judge: (from, standing) => whyStay(plans.get(from)!, to.plan, standing) === undefined,
    });
  };
  const move = async (runIds: string[], versionId: string) => {
    const { asked } = await ask(runIds, versionId);
    for (const { batchId, runId } of asked) await engine.client.move(batchId, runId);
  };
  const off = (flowId: string) => engine.store.flows.setOn(organisationId, flowId, false);
  const end = async (eventIds: string[]) => {
    await engine.send({ said: 'yes' }, ['a']);
    return Promise.all(eventIds.map((eventId) => engine.untilRun(eventId, ['done', 'failed'])));
  };
  const moved = (runId: string) => expect.poll(() => versionOf(runId), { timeout: 20_000 }).toBe(2);

  it('finish on the version that they began with when nobody moves them', async () => {
    const { flowId, eventIds, runIds } = await waiting(1);
    await engine.publish(second, flowId);
    await off(flowId);
    const [run] = await end(eventIds);
    expect([run!.state, await versionOf(runIds[0]!), calls]).toEqual(['done', 1, ['before', 'after']]);
  });

  it('go on by the new version when they are moved, with what they have done, and the others do not', async () => {
    const { flowId, eventIds, runIds } = await waiting(3);
    const { versionId } = await engine.publish(second, flowId);
    await off(flowId);
    await move(runIds.slice(0, 2), versionId);
    await moved(runIds[0]!);
    await moved(runIds[1]!);
    const runs = await end(eventIds);
    expect(runs.map(({ state }) => state)).toEqual(['done', 'done', 'done']);
    expect(await Promise.all(runIds.map(versionOf))).toEqual([2, 2, 1]);
    expect([...calls].sort()).toEqual(['after', 'before', 'before', 'before', 'instead', 'instead']);
    const output = runs[0]!.steps.find(({ stepId }) => stepId === 'instead')?.output;
    expect(output).toEqual({ name: 'instead', said: 'yes', of: 'before' });
  });

  it('keep the deadline of their wait', async () => {
    const short = flowOf([pause(2), act('after')], ['trigger next pause', 'pause next after']);
    const { flowId, eventIds, runIds } = await waiting(1, short);
    const long = flowOf([pause(3600), act('instead')], ['trigger next pause', 'pause next instead']);
    const { versionId } = await engine.publish(long, flowId);
    await off(flowId);
    await move(runIds, versionId);
    expect((await engine.untilRun(eventIds[0]!, ['done', 'failed'])).state).toBe('done');
    expect(calls).toEqual(['instead']);
  });

  it('take a path that the old version had not taken when the new one leads there', async () => {
    const when: Condition = { kind: 'test', left: ref('trigger', 'x'), operator: 'hasValue', right: [] };
    const branch: Step = { id: 'known', kind: 'branch', mode: 'first', paths: [{ id: 'yes', label: 'Yes', when }] };
    const links = ['trigger next known', 'known yes task', 'known otherwise reply'];
    const before = flowOf([branch, act('task'), reply('a')], links);
    const { flowId, eventIds, runIds } = await waiting(1, before);
    const after = flowOf([branch, act('task'), reply('a')], [...links, 'reply happened task']);
    const { versionId } = await engine.publish(after, flowId);
    await off(flowId);
    await move(runIds, versionId);
    await moved(runIds[0]!);
    const [run] = await end(eventIds);
    expect(run!.steps.find(({ stepId }) => stepId === 'task')?.state).toBe('done');
    expect(calls).toEqual(['task']);
  });

  it('are moved although nobody told their batch, and although its worker is replaced', async () => {
    const { flowId, eventIds, runIds } = await waiting(2);
    const { versionId } = await engine.publish(second, flowId);
    await off(flowId);
    await ask(runIds, versionId);
    await engine.restartWorker();
    await moved(runIds[0]!);
    await moved(runIds[1]!);
    await end(eventIds);
    expect([...calls].sort()).toEqual(['before', 'before', 'instead', 'instead']);
  });

  it.each(['before', 'after'])('lose and double nothing when the worker stumbles right %s the commit', async (when) => {
    const { flowId, eventIds, runIds } = await waiting(1);
    const { versionId } = await engine.publish(second, flowId);
    await off(flowId);
    const { take } = engine.store.moves;
    let stumbled = 0;
    vi.spyOn(engine.store.moves, 'take').mockImplementation(async (...asked) => {
      const taken = when === 'after' || stumbled > 0 ? await take(...asked) : undefined;
      if (stumbled++ === 0) throw new Error('the process is gone');
      return taken!;
    });
    await move(runIds, versionId);
    await moved(runIds[0]!);
    const [run] = await end(eventIds);
    expect([run!.state, calls]).toEqual(['done', ['before', 'instead']]);
    await expect.poll(() => stumbled, { timeout: 20_000 }).toBeGreaterThan(1);
  });

  it('end at once when they are cancelled on their way', async () => {
    const { flowId, eventIds, runIds } = await waiting(1);
    const { versionId } = await engine.publish(second, flowId);
    await off(flowId);
    const { asked } = await ask(runIds, versionId);
    await engine.store.runs.requestCancel(organisationId, runIds[0]!);
    await engine.client.move(asked[0]!.batchId, runIds[0]!);
    expect((await engine.untilRun(eventIds[0]!, ['cancelled', 'done'])).state).toBe('cancelled');
  });

  it('stay when they have come, meanwhile, to a step that the new version does not have', async () => {
    const twice = flowOf([reply('a'), pause(1), act('after')], ['trigger next reply', 'reply happened pause', 'pause next after']);
    const { flowId, eventIds, runIds } = await waiting(1, twice);
    const without = flowOf([reply('a'), act('instead')], ['trigger next reply', 'reply happened instead']);
    const { versionId } = await engine.publish(without, flowId);
    await off(flowId);
    const { asked } = await ask(runIds, versionId);
    await engine.send({}, ['a']);
    await expect
      .poll(async () => (await engine.store.runs.steps(runIds[0]!)).find(({ stepId }) => stepId === 'pause')?.state)
      .toBe('waiting');
    await engine.client.move(asked[0]!.batchId, runIds[0]!);
    expect((await engine.untilRun(eventIds[0]!, ['done', 'failed'])).state).toBe('done');
    expect([await versionOf(runIds[0]!), calls]).toEqual([1, ['after']]);
  });

  it('stay held when they are moved, and go on by the new version when they are resumed', async () => {
    isAway = true;
    const { flowId, eventIds, runIds } = await waiting(1);
    const { versionId } = await engine.publish(second, flowId);
    await off(flowId);
    expect(await ask(runIds, versionId)).toMatchObject({ moved: runIds, asked: [] });
    expect([await versionOf(runIds[0]!), (await engine.untilRun(eventIds[0]!, ['held'])).state]).toEqual([2, 'held']);
    isAway = false;
    const of = { runId: runIds[0]!, stepId: 'before', iteration: '' };
    await engine.store.runs.decide(organisationId, of, { choice: 'tryAgain', by: 'test' });
    await engine.store.runs.resume(organisationId, runIds);
    await engine.untilRun(eventIds[0]!, ['waiting']);
    await end(eventIds);
    expect(calls).toEqual(['before', 'instead']);
  });

  it('are counted by where they stand, tests and other flows left out', async () => {
    const { flowId, versionId, eventIds, runIds } = await waiting(3);
    const [group, ...others] = await engine.store.moves.standing(organisationId, flowId);
    expect(others).toEqual([]);
    expect(group!.runs.map(({ id }) => id).sort()).toEqual([...runIds].sort());
    expect(group!.standing).toEqual([
      { stepId: 'before', iteration: '', state: 'done', exits: ['next'] },
      { stepId: 'reply', iteration: '', state: 'waiting', exits: [] },
    ]);
    expect(await engine.store.moves.standing(organisationId, flowId, versionId)).toEqual([]);
    await off(flowId);
    await end(eventIds);
  });
});
