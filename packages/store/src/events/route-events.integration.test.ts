import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../new-id.js';
import type { ClaimedBatch, Notice, RoutingDecision, StoredEvent } from '../store.js';
import { insertFlow, insertRuns, newEvent, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

describe('routing events', () => {
  const { database, store } = useTestStore();
  let flow: { flowId: string; versionId: string };
  beforeAll(async () => {
    flow = await insertFlow(database.query);
  });
  beforeEach(async () => {
    await database.query('DELETE FROM runs; DELETE FROM batches; DELETE FROM events; DELETE FROM waits');
  });

  const reason = { en: 'It passed the filter.', fr: 'Le filtre est passé.' };
  const start = (event: StoredEvent, change: Partial<RoutingDecision['runs'][number]> = {}): RoutingDecision => {
    const run = { id: newId(), ...flow, about: event.about, identity: null, test: false, ...change };
    return {
      eventId: event.id,
      verdict: 'started',
      reasons: [{ flowId: flow.flowId, verdict: 'started', reason, runId: run.id }],
      runs: [run],
      wakes: [],
    };
  };

  test('three routers share the events: every event makes one run and knows why', async () => {
    await Promise.all(Array.from({ length: 300 }, () => store.events.accept(newEvent())));
    const routers = [1, 2, 3].map(async () => {
      let routed = 0;
      for (;;) {
        const { events } = await store.events.routeSome(20, async (events) => events.map((event) => start(event)));
        if (events === 0) return routed;
        routed += events;
      }
    });
    const counts = await Promise.all(routers);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(300);
    const { rows } = await database.query(
      `SELECT count(*)::int AS runs, count(DISTINCT event_id)::int AS events FROM runs r JOIN events e ON e.id = r.event_id
       WHERE r.state = 'queued' AND e.verdict = 'started' AND e.reasons->0->>'runId' = r.id`,
    );
    expect(rows).toEqual([{ runs: 300, events: 300 }]);
  });

  test('the hours in which a flow runs are noted once each, without its tests, and forgotten after five weeks', async () => {
    await database.query(`INSERT INTO run_hours VALUES ($1, now() - interval '40 days'), ($1, now() - interval '20 days')`, [flow.flowId]);
    const route = async (test: boolean) => {
      await store.events.accept(newEvent());
      await store.events.routeSome(10, async (events) => events.map((event) => start(event, { test })));
    };
    const hours = async () =>
      (await database.query(`SELECT extract(day FROM now() - hour)::int AS days FROM run_hours WHERE flow_id = $1`, [flow.flowId])).rows;
    await database.query(`DELETE FROM run_hours WHERE hour > now() - interval '1 day'`);
    await route(true);
    expect(await hours()).toHaveLength(2);
    await route(false);
    await route(false);
    expect((await hours()).map(({ days }) => days).sort((a, b) => a - b)).toEqual([0, 20]);
  });

  test('a router takes what it has room for as batches of its own, and queues the rest', async () => {
    const other = await insertFlow(database.query);
    const ids: string[] = [];
    for (let index = 0; index < 7; index++) ids.push((await store.events.accept(newEvent())).id);
    const decide = async (events: StoredEvent[]) => events.map((event, index) => start(event, index === 6 ? other : {}));
    const { runs, batches } = await store.events.routeSome(10, decide, { workerId: 'w', size: 2, most: 2 });
    expect(runs).toBe(7);
    const carried = (list: ClaimedBatch[]) => list.map(({ versionId, runs }) => [versionId, runs.map(({ eventId }) => eventId).sort()]);
    expect(carried(batches)).toEqual([
      [flow.versionId, ids.slice(0, 2)],
      [flow.versionId, ids.slice(2, 4)],
    ]);
    const { rows } = await database.query(
      `SELECT b.worker, b.runs, b.version_id AS "versionId", array_agg(r.event_id ORDER BY r.event_id) AS events, min(r.state) AS state
       FROM batches b JOIN runs r ON r.batch_id = b.id GROUP BY b.id ORDER BY min(r.event_id)`,
    );
    const taken = { worker: 'w', runs: 2, versionId: flow.versionId, state: 'running' };
    expect(rows).toEqual([ids.slice(0, 2), ids.slice(2, 4)].map((events) => ({ ...taken, events })));
    const claimed = await store.batches.claim('w', { size: 10, most: 10 });
    expect(carried(claimed)).toEqual([
      [flow.versionId, ids.slice(4, 6)],
      [other.versionId, ids.slice(6)],
    ]);
  });

  test('a run that is there already counts for no batch', async () => {
    const { id } = await store.events.accept(newEvent());
    await database.query(`INSERT INTO runs (id, organisation_id, flow_id, version_id, event_id) VALUES ($1, $2, $3, $4, $5)`, [
      newId(),
      organisationId,
      flow.flowId,
      flow.versionId,
      id,
    ]);
    const router = { workerId: 'w', size: 2, most: 2 };
    expect(await store.events.routeSome(10, async (events) => events.map((event) => start(event)), router)).toMatchObject({
      runs: 0,
      batches: [],
    });
    expect((await database.query(`SELECT FROM runs WHERE batch_id IS NOT NULL`)).rows).toEqual([]);
  });

  test('a router that throws leaves its events to the next one', async () => {
    await store.events.accept(newEvent());
    await expect(store.events.routeSome(10, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await store.events.routeSome(10, async (events) => events.map((event) => start(event)))).toMatchObject({ events: 1, runs: 1 });
    expect(await store.events.routeSome(10, async () => [])).toMatchObject({ events: 0 });
  });

  test('events are routed in the order in which they came, and new runs are told', async () => {
    const heard: Notice[] = [];
    const listening = await store.listen('work', (notice) => heard.push(notice));
    const ids: string[] = [];
    for (let index = 0; index < 5; index++) ids.push((await store.events.accept(newEvent())).id);
    const seen: string[] = [];
    await store.events.routeSome(10, async (events) => {
      seen.push(...events.map((event) => event.id));
      return events.map((event) => start(event));
    });
    expect(seen).toEqual(ids);
    await expect.poll(() => heard.some((notice) => notice.kind === 'queued')).toBe(true);
    await listening.close();
  });

  test('the latest run of an identity is found, tests aside', async () => {
    const identity = 'x'.repeat(5_000);
    await store.events.accept(newEvent());
    await store.events.routeSome(10, async (events) => events.map((event) => start(event, { identity })));
    await store.events.accept(newEvent());
    await store.events.routeSome(10, async (events, reads) => {
      expect(await reads.latestRun(flow.flowId, identity)).toMatchObject({ state: 'queued', runId: expect.any(String) });
      expect(await reads.latestRun(flow.flowId, 'nobody')).toBeUndefined();
      return events.map((event) => start(event, { identity, test: true }));
    });
  });

  test('a restarted identity’s older run ends at once when no batch carries it, else its batch is named', async () => {
    const [queued, carried] = await insertRuns(database.query, flow, 2);
    await database.query('UPDATE events SET routed_at = now()');
    await database.query(`UPDATE runs SET state = 'running', batch_id = 'batch-1' WHERE id = $1`, [carried]);
    await store.events.accept(newEvent());
    const { cancelled } = await store.events.routeSome(10, async (events) =>
      events.map((event) => start(event, { cancels: [queued!, carried!] })),
    );
    expect(new Map(cancelled.map((one) => [one.runId, one.batchId]))).toEqual(
      new Map([
        [queued, null],
        [carried, 'batch-1'],
      ]),
    );
    const { rows } = await database.query('SELECT state, ended_at IS NOT NULL AS ended FROM runs WHERE id = ANY ($1) ORDER BY state', [
      [queued, carried],
    ]);
    expect(rows).toEqual([
      { state: 'cancelled', ended: true },
      { state: 'running', ended: false },
    ]);
  });

  test('an address knows when it last heard something', async () => {
    const hook = await store.hooks.ensure({ organisationId, connector: 'core', flowId: flow.flowId });
    expect(hook.id).toHaveLength(32);
    expect(await store.hooks.ensure({ organisationId, connector: 'core', flowId: flow.flowId })).toEqual(hook);
    await store.events.accept(newEvent({ source: `hook:${hook.id}` }));
    await store.events.routeSome(10, async (events) => events.map((event) => start(event)));
    expect((await store.hooks.one(hook.id))?.lastEventAt).toEqual(expect.any(String));
  });

  test('events are listed newest first, page by page, by verdict, flow and text; refused ones say why', async () => {
    for (let index = 0; index < 7; index++)
      await store.events.accept(newEvent({ about: `caller ${index}`, keys: [`+3360000000${index}`] }));
    await store.events.routeSome(5, async (events) => events.map((event) => start(event)));
    await store.events.refuse(newEvent({ about: 'stranger' }), reason);
    const list = (filter: object) => store.events.list(organisationId, { limit: 50, ...filter });
    const first = await store.events.list(organisationId, { limit: 3 });
    expect(first.map((event) => event.about)).toEqual(['stranger', 'caller 6', 'caller 5']);
    expect((await list({ before: first.at(-1)!.id })).map((event) => event.about)).toEqual([
      'caller 4',
      'caller 3',
      'caller 2',
      'caller 1',
      'caller 0',
    ]);
    expect(await list({ verdict: 'refused' })).toMatchObject([{ about: 'stranger', reasons: [{ reason }] }]);
    expect(await list({ flowId: flow.flowId })).toHaveLength(5);
    expect(await list({ query: '+33600000003' })).toMatchObject([{ about: 'caller 3' }]);
    expect(await store.events.one('organisation-2', first[0]!.id)).toBeUndefined();
    expect(await store.events.samples(organisationId, { connector: 'ringover', trigger: 'callMissed' }, 2)).toHaveLength(2);
  });

  test('a cursor and its events are kept together, and neither without the other', async () => {
    await store.cursors.advance(flow.flowId, { after: 7 }, [newEvent({ source: 'poll:x', dedupeKey: '7' })]);
    await store.cursors.advance(flow.flowId, { after: 8 }, [
      newEvent({ source: 'poll:x', dedupeKey: '7' }),
      newEvent({ source: 'poll:x', dedupeKey: '8' }),
    ]);
    const broken = newEvent({ source: 'poll:x', dedupeKey: '9', connector: null as never });
    await expect(store.cursors.advance(flow.flowId, { after: 9 }, [broken])).rejects.toThrow();
    expect((await store.cursors.read([flow.flowId, 'none'])).get(flow.flowId)).toMatchObject({ cursor: { after: 8 } });
    expect((await database.query(`SELECT FROM events WHERE source = 'poll:x'`)).rowCount).toBe(2);
  });
});
