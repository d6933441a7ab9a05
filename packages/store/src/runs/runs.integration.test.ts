import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../new-id.js';
import type { RunFilter } from '../store.js';
import { insertFlow, insertRuns, journalWrite, organisationId, plan } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('runs', () => {
  const { database, store } = useTestStore();
  let flow: { flowId: string; versionId: string };
  beforeAll(async () => {
    flow = await insertFlow(database.query);
  });
  beforeEach(async () => {
    await database.query('DELETE FROM runs; DELETE FROM events; DELETE FROM run_steps; DELETE FROM waits; DELETE FROM decisions');
  });

  const list = (filter: Partial<RunFilter> = {}) => store.runs.list(organisationId, { limit: 100, ...filter });
  const set = (id: string, assignments: string) => database.query(`UPDATE runs SET ${assignments} WHERE id = $1`, [id]);

  test('pages follow one another without a gap or a double while new runs come in', async () => {
    const ids = await insertRuns(database.query, flow, 25);
    const seen: string[] = [];
    let before: string | undefined;
    do {
      const page = await list({ limit: 10, before });
      seen.push(...page.runs.map((run) => run.id));
      before = page.next ?? undefined;
      await insertRuns(database.query, flow, 3);
    } while (before);
    expect(seen).toEqual([...ids].reverse());
  });

  test('filters narrow the list and the counts alike', async () => {
    const other = await insertFlow(database.query);
    const ids = await insertRuns(database.query, flow, 4);
    await insertRuns(database.query, other, 2);
    await set(ids[0]!, `state = 'failed', ended_at = now(), started_at = now() - interval '3 days'`);
    await set(ids[1]!, `state = 'done', ended_at = now(), test = true`);
    const ofFlow = { flowId: flow.flowId };
    expect((await list(ofFlow)).runs).toHaveLength(4);
    expect((await list({ states: ['failed', 'done'] })).runs.map((run) => run.id)).toEqual([ids[1], ids[0]]);
    expect((await list({ ...ofFlow, from: new Date(Date.now() - 86_400_000) })).runs).toHaveLength(3);
    expect((await list({ to: new Date(Date.now() - 86_400_000) })).runs.map((run) => run.id)).toEqual([ids[0]]);
    expect((await list({ ...ofFlow, test: false })).runs).toHaveLength(3);
    expect((await list({ ...ofFlow, version: 1 })).runs).toHaveLength(4);
    expect((await list({ version: 2 })).runs).toEqual([]);
    expect(await store.runs.counts(organisationId, ofFlow)).toEqual({
      queued: 2,
      running: 0,
      waiting: 0,
      held: 0,
      done: 1,
      failed: 1,
      cancelled: 0,
    });
    expect((await store.runs.list('organisation-2', { limit: 10 })).runs).toEqual([]);
  });

  test('text finds what a run is about, its number, its keys, and a phone in any spelling', async () => {
    const [phone, mail, plain] = await insertRuns(database.query, flow, 3);
    await set(mail!, `about = 'Marie 100% Dupont'`);
    await set(plain!, `about = ''`);
    await database.query(`UPDATE events SET keys = '{+33699887766,marie@example.com}' WHERE id = $1`, [`event-${plain}`]);
    const found = async (query: string) => (await list({ query })).runs.map((run) => run.id);
    for (const query of ['06 12 34 56 78', '+33 (0)6.12.34.56.78', '0612-345', '33612345678']) expect(await found(query)).toEqual([phone]);
    expect(await found('dupont')).toEqual([mail]);
    expect(await found('100%')).toEqual([mail]);
    expect(await found('0%D')).toEqual([]);
    expect(await found('06 99 88 77 66')).toEqual([plain]);
    expect(await found('marie@example.com')).toEqual([plain]);
    const number = (await store.runs.lines([mail!]))[0]!.number;
    expect(await found(`#${number}`)).toContain(mail);
    expect((await store.runs.byNumber(organisationId, number))?.id).toBe(mail);
  });

  test('a run’s page has its document, plan and steps; the trigger’s step is its event', async () => {
    const [runId] = await insertRuns(database.query, flow, 1);
    await store.journal.write(journalWrite(runId!, { stepId: 'b', state: 'done', rev: 2 }));
    await store.journal.write(journalWrite(runId!, { stepId: 'a', state: 'done', rev: 1 }));
    expect(await store.runs.one(organisationId, runId!)).toMatchObject({
      id: runId,
      flowName: 'Missed call',
      version: 1,
      plan,
      batchId: null,
    });
    expect(await store.runs.one('organisation-2', runId!)).toBeUndefined();
    const steps = await store.runs.steps(runId!);
    expect(steps.map((step) => [step.stepId, step.rev])).toEqual([
      ['trigger', 0],
      ['a', 1],
      ['b', 2],
    ]);
    expect(steps[0]).toMatchObject({ state: 'done', output: { from: '+33612345678' } });
    expect((await store.runs.steps(runId!, 1)).map((step) => step.stepId)).toEqual(['b']);
  });

  test('cancelling ends a run that nobody carries, with its open steps and waits; a carried one names its batch', async () => {
    const [held, carried, done] = await insertRuns(database.query, flow, 3);
    await set(held!, `state = 'held'`);
    await set(carried!, `state = 'running', batch_id = 'batch-1'`);
    await set(done!, `state = 'done', ended_at = now()`);
    await store.journal.write(journalWrite(held!, { state: 'held', rev: 4 }));
    await store.journal.write(journalWrite(held!, { stepId: 'other', state: 'done', rev: 3 }));
    const cancel = (runId: string) => store.runs.requestCancel(organisationId, runId);
    expect(await cancel(held!)).toEqual({ state: 'cancelled', batchId: null });
    expect(await cancel(carried!)).toEqual({ state: 'running', batchId: 'batch-1' });
    expect(await cancel(done!)).toEqual({ state: 'done', batchId: null });
    expect(await store.runs.requestCancel('organisation-2', carried!)).toBeUndefined();
    expect((await store.journal.load([held!])).get(held!)).toMatchObject([
      { stepId: 'other', state: 'done', rev: 3 },
      { stepId: 'lead', state: 'cancelled', rev: 5 },
    ]);
    expect((await store.runs.inputs([carried!])).get(carried!)?.cancelRequestedAt).toBeInstanceOf(Date);
  });

  test('resuming queues held runs that left their batch, and names the batch of the others', async () => {
    const [held, carried, done] = await insertRuns(database.query, flow, 3);
    await set(held!, `state = 'held', error = '{}'`);
    await set(carried!, `state = 'held', batch_id = 'batch-1'`);
    await set(done!, `state = 'done', ended_at = now()`);
    expect(await store.runs.resume(organisationId, [held!, carried!, done!])).toEqual({
      resumed: [held],
      inBatch: [{ runId: carried, batchId: 'batch-1' }],
    });
    expect(await store.runs.resume(organisationId, [held!])).toEqual({ resumed: [], inBatch: [] });
    expect((await store.batches.claim('a', { size: 10, most: 1 }))[0]?.runs.map((run) => run.id)).toEqual([held]);
  });

  test('a replay is a new run of the same event, with the kept steps done', async () => {
    const [runId] = await insertRuns(database.query, flow, 1);
    await store.journal.write(journalWrite(runId!, { stepId: 'kept', state: 'done', output: { id: 7 }, rev: 5 }));
    await store.journal.write(journalWrite(runId!, { stepId: 'broken', state: 'failed', rev: 6 }));
    const replay = await store.runs.replay(organisationId, runId!, 'anna', { versionId: flow.versionId, keepSteps: ['kept', 'broken'] });
    expect(await store.runs.one(organisationId, replay.runId)).toMatchObject({
      state: 'queued',
      replayOf: runId,
      eventId: `event-${runId}`,
    });
    expect((await store.journal.load([replay.runId])).get(replay.runId)).toMatchObject([{ stepId: 'kept', output: { id: 7 }, rev: 1 }]);
    await expect(store.runs.replay(organisationId, newId(), 'anna', { versionId: flow.versionId })).rejects.toThrow('There is no run');
    await expect(store.runs.replay('organisation-2', runId!, 'anna', { versionId: flow.versionId })).rejects.toThrow('There is no run');
  });

  test('a decision is kept until it has been acted on, and only within its organisation', async () => {
    const [runId] = await insertRuns(database.query, flow, 1);
    const of = { runId: runId!, stepId: 'lead', iteration: '' };
    await store.runs.decide('organisation-2', of, { choice: 'happened', by: 'eve' });
    expect(await store.runs.decisionsOf([runId!])).toEqual([]);
    await store.runs.decide(organisationId, of, { choice: 'happened', by: 'anna' });
    await store.runs.decide(organisationId, of, { choice: 'tryAgain', output: { id: 1 }, by: 'anna' });
    expect(await store.runs.decisionsOf([runId!])).toEqual([{ ...of, choice: 'tryAgain', output: { id: 1 } }]);
    await store.runs.clearDecision(of);
    expect(await store.runs.decisionsOf([runId!])).toEqual([]);
  });
});
