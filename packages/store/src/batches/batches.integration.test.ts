import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../new-id.js';
import { insertFlow, insertRuns } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('batches', () => {
  const { database, store } = useTestStore();
  let flow: { flowId: string; versionId: string };
  beforeAll(async () => {
    flow = await insertFlow(database.query);
  });
  beforeEach(async () => {
    await database.query('DELETE FROM runs; DELETE FROM batches; DELETE FROM events');
  });

  test('three claimers at once share the queue: no run is lost, none is taken twice', async () => {
    const runIds = await insertRuns(database.query, flow, 1_000);
    const claimed: string[] = [];
    const claimAll = async (worker: string) => {
      for (;;) {
        const batches = await store.batches.claim(worker, { size: 50, most: 4 });
        if (batches.length === 0) return;
        expect(batches.every((batch) => batch.runs.length <= 50)).toBe(true);
        claimed.push(...batches.flatMap((batch) => batch.runs.map((run) => run.id)));
      }
    };
    await Promise.all(['a', 'b', 'c'].map(claimAll));
    expect(claimed.sort()).toEqual([...runIds].sort());
    const { rows } = await database.query(
      `SELECT count(*)::int AS runs, count(*) FILTER (WHERE b.runs = (SELECT count(*) FROM runs o WHERE o.batch_id = b.id))::int AS right
       FROM runs r JOIN batches b ON b.id = r.batch_id AND b.version_id = r.version_id WHERE r.state = 'running'`,
    );
    expect(rows).toEqual([{ runs: 1_000, right: 1_000 }]);
  });

  test('a long queue of one flow does not keep another waiting, and the oldest goes first', async () => {
    const other = await insertFlow(database.query);
    const [first] = await insertRuns(database.query, flow, 200);
    await database.query(`UPDATE runs SET started_at = now() - interval '1 hour' WHERE id = $1`, [first]);
    const late = await insertRuns(database.query, other, 3);
    const batches = await store.batches.claim('a', { size: 50, most: 3 });
    expect(batches.map((batch) => [batch.versionId, batch.runs.length])).toEqual([
      [flow.versionId, 50],
      [other.versionId, 3],
      [flow.versionId, 50],
    ]);
    expect(batches[0]!.runs[0]!.id).toBe(first);
    expect(batches[1]!.runs.map((run) => run.id).sort()).toEqual([...late].sort());
  });

  test('a run that waited too long in the queue is not carried; its event says why, and a run of another flow stays', async () => {
    const [late, soon] = await insertRuns(database.query, flow, 2);
    const [other] = await insertRuns(database.query, await insertFlow(database.query), 1);
    await database.query(`UPDATE runs SET too_late_at = now() + interval '1 hour' WHERE id = $1`, [soon]);
    await database.query(`UPDATE events SET received_at = now() - interval '3 hours' WHERE id = 'event-' || $1`, [late]);
    await database.query(
      `UPDATE runs SET too_late_at = (SELECT received_at + interval '2 hours' FROM events WHERE id = event_id) WHERE id = $1`,
      [late],
    );
    const started = (runId: string | undefined) => ({ flowId: 'f', verdict: 'started', reason: { en: 'Started', fr: 'Démarré' }, runId });
    await database.query(`UPDATE events SET verdict = 'started', reasons = $2 WHERE id = 'event-' || $1`, [
      late,
      JSON.stringify([started(late), started(other)]),
    ]);
    const claimed = (await store.batches.claim('a', { size: 50, most: 4 })).flatMap(({ runs }) => runs.map(({ id }) => id));
    expect(claimed.sort()).toEqual([soon, other].sort());
    const limits: number[] = [];
    const why = { en: 'Too late', fr: 'Trop tard' };
    const dropLate = () =>
      store.batches.dropLate((limit) => {
        limits.push(limit);
        return why;
      });
    expect([await dropLate(), await dropLate(), limits]).toEqual([1, 0, [7_200_000]]);
    const { rows } = await database.query(`SELECT verdict, reasons FROM events WHERE id = 'event-' || $1`, [late]);
    expect(rows).toEqual([{ verdict: 'started', reasons: [{ flowId: 'f', verdict: 'notRun', reason: why }, started(other)] }]);
    const kept = await database.query('SELECT id, too_late_at FROM runs ORDER BY id');
    expect(kept.rows).toEqual([soon, other].sort().map((id) => ({ id, too_late_at: null })));
  });

  test('a worker is alive for as long as its lock is held, and a name can be registered again', async () => {
    const worker = newId();
    expect(await store.batches.isAlive(worker)).toBe(false);
    const registered = await store.batches.register(worker, () => {});
    expect(await store.batches.isAlive(worker)).toBe(true);
    await registered.release();
    await expect.poll(() => store.batches.isAlive(worker)).toBe(false);
    const again = await store.batches.register(worker, () => {});
    expect(await store.batches.isAlive(worker)).toBe(true);
    await again.release();
  });

  test('losing the lock’s connection is told once', async () => {
    let lost = 0;
    const worker = newId();
    await store.batches.register(worker, () => lost++);
    await database.query(
      `SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN workers w ON w.lock_id = l.objid::int WHERE l.classid = 42 AND w.id = $1`,
      [worker],
    );
    await expect.poll(() => lost).toBe(1);
    expect(await store.batches.isAlive(worker)).toBe(false);
  });

  test('batches of a dead worker are taken over once, by one of those who look; a living worker keeps its own', async () => {
    const [living, heir] = [newId(), newId()];
    const registered = await store.batches.register(living, () => {});
    const runs = await insertRuns(database.query, flow, 30);
    const dead = await store.batches.claim('dead', { size: 10, most: 2 });
    const [kept] = await store.batches.claim(living, { size: 10, most: 1 });
    for (const batch of [...dead, kept!]) await store.batches.started(batch.id);

    const found = await Promise.all([heir, heir, heir].map((worker) => store.batches.orphans(worker)));
    const taken = found.flat();
    expect(taken.map((batch) => batch.id).sort()).toEqual(dead.map((batch) => batch.id).sort());
    expect(taken.every((batch) => batch.wasStarted && batch.runIds.length === 10)).toBe(true);
    expect(taken.flatMap((batch) => batch.runIds).every((runId) => runs.includes(runId))).toBe(true);
    expect(await store.batches.orphans(heir)).toEqual([]);
    await registered.release();
  });

  test('a batch that was claimed but never started is found again by its own worker', async () => {
    await insertRuns(database.query, flow, 2);
    const [batch] = await store.batches.claim('a', { size: 10, most: 1 });
    expect(await store.batches.orphans('a')).toEqual([]);
    await database.query(`UPDATE batches SET started_at = now() - interval '3 seconds'`);
    expect(await store.batches.orphans('a')).toMatchObject([{ id: batch!.id, wasStarted: false }]);
    await store.batches.started(batch!.id);
    expect(await store.batches.orphans('a')).toEqual([]);
    expect(await store.batches.open('a', 1_000)).toMatchObject([{ id: batch!.id, runIds: expect.any(Array) }]);
    expect(await store.batches.open('a', 60_000)).toEqual([]);
    await store.batches.ended(batch!.id);
    expect(await store.batches.open('a', 1_000)).toEqual([]);
  });

  test('claiming stays cheap with twenty thousand runs queued', async () => {
    await insertRuns(database.query, flow, 20_000);
    await store.batches.claim('warm', { size: 50, most: 4 });
    const before = performance.now();
    await store.batches.claim('a', { size: 50, most: 4 });
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('the inputs of runs are their events', async () => {
    const [runId] = await insertRuns(database.query, flow, 1);
    const inputs = await store.runs.inputs([runId!, 'gone']);
    expect([...inputs.keys()]).toEqual([runId]);
    expect(inputs.get(runId!)).toMatchObject({
      data: { from: '+33612345678' },
      flowId: flow.flowId,
      flowName: 'Missed call',
      parentCall: null,
    });
  });
});
