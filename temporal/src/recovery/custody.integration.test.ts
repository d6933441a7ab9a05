import { defineAction, NoAnswer } from '@navette/connector-sdk';
import { type ActionStep, literal, ref, type Step } from '@navette/flow';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { flowOf } from '../testing/flow-of.js';
import { organisationId, type TestEngine, testEngine } from '../testing/test-engine.js';

const words = { en: 'Test', fr: 'Test' };
const calls: string[] = [];
const mood = new Map<string, () => Promise<void> | void>();
const call = defineAction({
  name: 'call',
  title: words,
  description: words,
  summary: words,
  params: z.record(z.string(), z.json()),
  output: z.json(),
  examples: { good: [], bad: [] },
  effect: 'write',
  idempotency: 'key',
  async run(_context, params) {
    calls.push(String(params.name));
    await mood.get(String(params.name))?.();
    return { ...params };
  },
});
const unsure = defineAction({ ...call, name: 'unsure', idempotency: 'none' });

const act = (id: string, action = 'call'): ActionStep => ({
  id,
  kind: 'action',
  connector: 'test',
  action,
  params: { name: literal(id) },
});

const statusOf = async (batchId: string): Promise<string> => {
  const connection = await Connection.connect({ address: process.env.TEMPORAL_ADDRESS });
  try {
    return (await new Client({ connection }).workflow.getHandle(batchId).describe()).status.name;
  } finally {
    await connection.close();
  }
};

describe('who may act for a run', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await testEngine({ actions: [call, unsure] });
  });
  afterAll(() => engine.close());
  beforeEach(async () => {
    calls.length = 0;
    mood.clear();
    await engine.query('UPDATE flows SET "on" = false');
  });

  /** A run in the middle of its first call, which ends when it is told. */
  const inFirstCall = async () => {
    let end = () => {};
    mood.set('first', () => new Promise<void>((resolve) => (end = resolve)));
    await engine.publish(flowOf([act('first'), act('second')], ['trigger next first', 'first next second']));
    const eventId = await engine.send({});
    await expect.poll(() => calls).toEqual(['first']);
    return { eventId, end: () => end() };
  };
  const loseLock = () =>
    engine.query(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN workers w ON w.lock_id = l.objid::int WHERE l.classid = 42 AND w.id = $1`,
      [engine.worker().workerId],
    );
  const untilLocked = () => expect.poll(() => engine.store.batches.isAlive(engine.worker().workerId)).toBe(true);

  it('a worker that loses its lock and gets it back goes on, and does nothing twice', async () => {
    const { eventId, end } = await inFirstCall();
    await loseLock();
    await untilLocked();
    end();
    expect((await engine.untilRun(eventId, ['done', 'failed'])).state).toBe('done');
    expect(calls).toEqual(['first', 'second']);
  });

  it('begins nothing more for a batch that another worker took while the lock was lost', async () => {
    const { end } = await inFirstCall();
    // "Another" is dead as far as the database knows: once its lock is back, this worker will take the batch over in turn.
    await engine.query(`UPDATE batches SET worker = 'another' WHERE ended_at IS NULL`);
    const [batch] = (await engine.query(`SELECT id FROM batches WHERE worker = 'another'`)) as { id: string }[];
    await loseLock();
    await untilLocked();
    end();
    await expect.poll(() => statusOf(batch!.id)).toBe('FAILED');
    expect(calls).toEqual(['first']);
    expect(engine.worker().load.runs).toBe(0);
  });

  it('answers the step that waits for another flow’s run when that run is cancelled while nobody carries it', async () => {
    mood.set('inner', () => {
      throw new NoAnswer('OUTCOME_UNKNOWN', words);
    });
    const { outer, innerRun } = await startOuter(flowOf([act('inner', 'unsure')], ['trigger next inner']));
    await expect.poll(async () => (await innerRun())?.state).toBe('held');
    const { id } = (await innerRun())!;
    expect(await engine.store.runs.requestCancel(organisationId, id)).toMatchObject({ state: 'queued', batchId: null });
    expect((await engine.untilRun(outer, ['done', 'failed'])).state).toBe('failed');
    expect((await innerRun())!.state).toBe('cancelled');
    expect(calls).toEqual(['inner']);
  });

  it('answers the step that wants to run a flow that is off', async () => {
    const { outer } = await startOuter(flowOf([act('inner')], ['trigger next inner']), { isOn: false });
    const run = await engine.untilRun(outer, ['done', 'failed']);
    expect(run.steps.find(({ stepId }) => stepId === 'other')?.error?.code).toBe('SUBFLOW_FAILED');
    expect(calls).toEqual([]);
  });

  it('a run hears of an answer and of a cancel even when nobody could tell its batch', async () => {
    const approval: Step = {
      id: 'ask',
      kind: 'wait',
      for: { kind: 'approval', question: literal('Shall we?'), facts: [], deadline: 'none' },
    };
    await engine.publish(flowOf([approval, act('after')], ['trigger next ask', 'ask approved after']));
    const [told, cancelled] = await Promise.all([engine.send({}), engine.send({})]);
    const [answered, unwanted] = await Promise.all([engine.untilRun(told, ['waiting']), engine.untilRun(cancelled, ['waiting'])]);
    await engine.store.waits.answer({ runId: answered.runId, stepId: 'ask', iteration: '' }, { approved: true }, 'somebody');
    await engine.store.runs.requestCancel(organisationId, unwanted.runId);
    expect((await engine.untilRun(told, ['done', 'failed'])).state).toBe('done');
    expect((await engine.untilRun(cancelled, ['done', 'cancelled'])).state).toBe('cancelled');
    expect(calls.filter((name) => name === 'after')).toHaveLength(1);
  });

  /** A flow whose step runs another one and waits for its result. */
  async function startOuter(innerDocument: ReturnType<typeof flowOf>, { isOn = true } = {}) {
    // The event that starts the outer flow must not start this one too.
    const filter = { kind: 'test' as const, left: ref('trigger', 'never'), operator: 'hasValue' as const, right: [] };
    Object.assign(innerDocument.steps.trigger!, { filter });
    const inner = await engine.publish(innerDocument);
    await engine.store.flows.setOn(organisationId, inner.flowId, isOn);
    const other: Step = { id: 'other', kind: 'subflow', flowId: inner.flowId, input: { kind: 'fields', fields: {} }, waitForResult: true };
    await engine.publish(flowOf([other], ['trigger next other']));
    const outer = await engine.send({});
    const innerRun = async () =>
      (await engine.query('SELECT id, state FROM runs WHERE flow_id = $1', [inner.flowId]))[0] as { id: string; state: string } | undefined;
    return { outer, innerRun };
  }
});
