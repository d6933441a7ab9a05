import { beforeAll, describe, expect, test } from 'vitest';
import { waitWords } from '../events/wait-words.js';
import { newId } from '../new-id.js';
import type { NewEvent, RoutingDecision, RoutingReads, StoredEvent, WaitStore } from '../store.js';
import { insertFlow, insertRuns, newEvent, organisationId } from '../test-fixtures.js';
import { useTestStore } from '../use-test-store.js';

const ifTaken = { flowId: '', verdict: 'notRun' as const, reason: { en: 'Too late', fr: 'Trop tard' } };

/** What the dispatcher does, without flows: every event wakes the waits that its keys match. */
const wakeAll = async (events: StoredEvent[], reads: RoutingReads): Promise<RoutingDecision[]> => {
  const waits = await reads.openWaits(events);
  return events.map((event) => {
    const wakes = waits.filter((wait) => wait.keys.some((key) => event.keys.includes(key)));
    const reasons = wakes.map(({ flowId, runId }) => ({ flowId, runId, verdict: 'continued' as const, reason: waitWords.continued }));
    return { eventId: event.id, verdict: wakes.length > 0 ? 'continued' : 'notRun', reasons, runs: [], wakes, ifTaken };
  });
};

describe('waits', () => {
  const { database, store } = useTestStore();
  let flow: { flowId: string; versionId: string };
  beforeAll(async () => {
    flow = await insertFlow(database.query);
  });

  const wait = (runId: string, key: string, change: Partial<Parameters<WaitStore['open']>[0]> = {}) => ({
    runId,
    stepId: 'reply',
    iteration: '',
    organisationId,
    kind: 'event' as const,
    connector: 'ringover',
    trigger: 'smsReceived',
    keys: [key],
    since: new Date(Date.now() - 60_000),
    deadline: null,
    ...change,
  });
  const reply = (key: string, change: Partial<NewEvent> = {}) =>
    newEvent({ trigger: 'smsReceived', keys: [key], data: { text: key }, ...change });
  const newRun = async () => (await insertRuns(database.query, flow, 1))[0]!;
  const routeAll = async () => {
    while ((await store.events.routeSome(100, wakeAll)).events > 0);
  };

  test('an event that came before the wait opened is its answer, routed or not', async () => {
    const [early, routed] = [newId(), newId()];
    await store.events.accept(reply(routed));
    await routeAll();
    const event = await store.events.accept(reply(early));
    expect(await store.waits.open(wait(await newRun(), early))).toEqual({ eventId: event.id, data: { text: early }, answeredBy: null });
    expect(await store.waits.open(wait(await newRun(), routed))).toMatchObject({ data: { text: routed } });
  });

  test('an event that comes later wakes the wait once, and names the batch to signal', async () => {
    const [runId, key] = [await newRun(), newId()];
    await database.query(`UPDATE runs SET batch_id = 'batch-1' WHERE id = $1`, [runId]);
    expect(await store.waits.open(wait(runId, key))).toBeUndefined();
    await store.events.accept(reply(key));
    await store.events.accept(reply(key));
    const { woken } = await store.events.routeSome(100, wakeAll);
    expect(woken).toEqual([{ runId, stepId: 'reply', iteration: '', batchId: 'batch-1' }]);
    expect(await store.waits.read([{ runId, stepId: 'reply', iteration: '' }])).toMatchObject([{ data: { text: key } }]);
  });

  test('opening again answers what was delivered, and changes nothing', async () => {
    const [runId, key] = [await newRun(), newId()];
    const first = await store.events.accept(reply(key));
    expect(await store.waits.open(wait(runId, key))).toMatchObject({ eventId: first.id });
    await store.events.accept(reply(key));
    expect(await store.waits.open(wait(runId, key))).toMatchObject({ eventId: first.id });
  });

  test.each([
    ['of another trigger', { trigger: 'callMissed' }],
    ['of another organisation', { organisationId: 'organisation-2' }],
    ['of another connection', { connectionId: 'other' }],
  ])('an event %s does not answer', async (_, change) => {
    const key = newId();
    await store.events.accept(reply(key, change));
    expect(await store.waits.open(wait(await newRun(), key, { connectionId: 'mine' }))).toBeUndefined();
  });

  test('neither the run’s own event, nor one from before `since`, nor one that another wait of the run took, answers', async () => {
    const [runId, key] = [await newRun(), newId()];
    const own = await store.events.accept(reply(key));
    await database.query('UPDATE runs SET event_id = $2 WHERE id = $1', [runId, own.id]);
    expect(await store.waits.open(wait(runId, key))).toBeUndefined();
    const second = await store.events.accept(reply(key));
    expect(await store.waits.open(wait(runId, key))).toMatchObject({ eventId: second.id });
    expect(await store.waits.open(wait(runId, key, { stepId: 'next' }))).toBeUndefined();
    expect(await store.waits.open(wait(await newRun(), key, { since: new Date(Date.now() + 60_000) }))).toBeUndefined();
  });

  test('an event that the filter turns down makes room for the next one', async () => {
    const [runId, key] = [await newRun(), newId()];
    const of = { runId, stepId: 'reply', iteration: '' };
    const [first, second] = [await store.events.accept(reply(key)), await store.events.accept(reply(key))];
    expect(await store.waits.open(wait(runId, key))).toMatchObject({ eventId: first.id });
    expect(await store.waits.refuse(of, first.id)).toMatchObject({ eventId: second.id });
    expect(await store.waits.refuse(of, second.id)).toBeUndefined();
    expect(await store.waits.refuse(of, second.id)).toBeUndefined();
    await routeAll();
    const third = await store.events.accept(reply(key));
    await routeAll();
    expect(await store.waits.read([of])).toMatchObject([{ eventId: third.id }]);
  });

  test('a wait that is too late stays closed; one that was answered in time is not closed', async () => {
    const [late, inTime, key] = [await newRun(), await newRun(), newId()];
    await store.waits.open(wait(late, key, { deadline: new Date(Date.now() - 1_000) }));
    expect(await store.waits.expire({ runId: late, stepId: 'reply', iteration: '' })).toBeUndefined();
    await store.events.accept(reply(key));
    expect(await store.waits.open(wait(late, key))).toBeUndefined();
    await store.waits.open(wait(inTime, `${key}-2`, { deadline: new Date(Date.now() + 60_000) }));
    const unrouted = await store.events.accept(reply(`${key}-2`));
    expect(await store.waits.expire({ runId: inTime, stepId: 'reply', iteration: '' })).toMatchObject({ eventId: unrouted.id });
  });

  describe('what an event says of the runs that waited for one', () => {
    const told = async (id: string) => {
      const { verdict, reasons } = (await store.events.one(organisationId, id))!;
      return [verdict, reasons.map(({ verdict, reason }) => `${verdict}: ${reason.en}`)];
    };
    const continued = ['continued', ['continued: Continued a waiting run.']];
    const late = ['notRun', ['notRun: Too late']];

    test('only the first of two that come for one wait has continued its run, in one claim or in two', async () => {
      for (const apart of [false, true]) {
        const [runId, key] = [await newRun(), newId()];
        await store.waits.open(wait(runId, key));
        // So that nothing else is claimed: a run comes with an event of its own.
        await routeAll();
        const first = await store.events.accept(reply(key));
        if (!apart) {
          const second = await store.events.accept(reply(key));
          await routeAll();
          expect([await told(first.id), await told(second.id)]).toEqual([continued, late]);
          continue;
        }
        // The second router looks at the waits before the first one has written.
        const second = { id: '' };
        await store.events.routeSome(1, async (events, reads) => {
          const decisions = await wakeAll(events, reads);
          second.id = (await store.events.accept(reply(key))).id;
          expect(
            await store.events.routeSome(1, async (others, more) => {
              const late = await wakeAll(others, more);
              await database.query('UPDATE waits SET delivered_event = $1 WHERE run_id = $2', [first.id, runId]);
              return late;
            }),
          ).toMatchObject({ events: 1, woken: [] });
          return decisions;
        });
        expect([await told(first.id), await told(second.id)]).toEqual([continued, late]);
      }
    });

    test('one that a wait finds when it opens has continued its run, routed or not', async () => {
      const [routed, unrouted] = [newId(), newId()];
      const first = await store.events.accept(reply(routed));
      await routeAll();
      expect(await told(first.id)).toEqual(['notRun', []]);
      await store.waits.open(wait(await newRun(), routed));
      const second = await store.events.accept(reply(unrouted));
      await store.waits.open(wait(await newRun(), unrouted));
      await routeAll();
      expect([await told(first.id), await told(second.id)]).toEqual([continued, continued]);
    });

    test('one that the conditions of the wait refuse has not', async () => {
      const [runId, key] = [await newRun(), newId()];
      await store.waits.open(wait(runId, key));
      const { id } = await store.events.accept(reply(key));
      await routeAll();
      await store.waits.refuse({ runId, stepId: 'reply', iteration: '' }, id);
      expect(await told(id)).toEqual(['notRun', ['notRun: Not run: the wait’s own conditions leave it out.']]);
    });
  });

  describe('“go on now”', () => {
    const atReply = (runId: string) => ({ runId, stepId: 'reply', iteration: '' });
    const waiting = async (runId: string) => {
      await database.query(`INSERT INTO run_steps (run_id, step_id, state, started_at, rev) VALUES ($1, 'reply', 'waiting', now(), 1)`, [
        runId,
      ]);
      return runId;
    };

    test('ends a wait for a time, which has no row before, and is accepted again while it is not heard', async () => {
      const runId = await waiting(await newRun());
      expect(await store.waits.goOn('organisation-2', atReply(runId), 'anna')).toMatchObject({ accepted: false });
      expect(await store.waits.goOn(organisationId, atReply(runId), 'anna')).toMatchObject({ accepted: true });
      expect(await store.waits.read([atReply(runId)])).toMatchObject([{ eventId: null, answeredBy: 'anna' }]);
      expect(await store.waits.goOn(organisationId, atReply(runId), 'bert')).toMatchObject({ accepted: true });
      await database.query(`UPDATE run_steps SET state = 'done' WHERE run_id = $1`, [runId]);
      expect(await store.waits.goOn(organisationId, atReply(runId), 'bert')).toMatchObject({ accepted: false });
    });

    test('and an event at the same moment: one of the two wins, whoever is first', async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const [runId, key] = [await waiting(await newRun()), newId()];
        await store.waits.open(wait(runId, key));
        await store.events.accept(reply(key));
        const [{ accepted }] = await Promise.all([store.waits.goOn(organisationId, atReply(runId), 'anna'), routeAll()]);
        const [answer] = await store.waits.read([atReply(runId)]);
        expect([accepted, answer?.eventId === null, answer?.answeredBy]).toEqual([accepted, accepted, accepted ? 'anna' : null]);
      }
    });

    test('does not answer an approval', async () => {
      const runId = await waiting(await newRun());
      await store.waits.open(wait(runId, 'none', { kind: 'approval', keys: [] }));
      expect(await store.waits.goOn(organisationId, atReply(runId), 'anna')).toMatchObject({ accepted: false });
    });
  });

  test('an approval is given once', async () => {
    const runId = await newRun();
    const of = { runId, stepId: 'reply', iteration: '' };
    await store.waits.open(wait(runId, 'none', { kind: 'approval', keys: [] }));
    const answers = await Promise.all(['anna', 'bert', 'carl'].map((by) => store.waits.answer(of, 'approved', by)));
    expect(answers.filter((answer) => answer.accepted)).toHaveLength(1);
    expect(await store.waits.expire(of)).toMatchObject({ eventId: null, data: 'approved' });
    expect(await store.waits.answer({ ...of, runId: 'gone' }, 'approved', 'anna')).toEqual({ accepted: false, batchId: null });
  });

  test('an answer of null is an answer', async () => {
    const runId = await newRun();
    await store.waits.open(wait(runId, 'none', { kind: 'subflow', keys: [] }));
    await store.waits.answer({ runId, stepId: 'reply', iteration: '' }, null, 'subflow');
    expect(await store.waits.open(wait(runId, 'none', { kind: 'subflow', keys: [] }))).toEqual({
      eventId: null,
      data: null,
      answeredBy: 'subflow',
    });
  });

  test('400 waits that open while their events come in and are routed: every one is answered', async () => {
    let routing = true;
    const routers = [1, 2].map(async () => {
      while (routing) if ((await store.events.routeSome(7, wakeAll)).events === 0) await new Promise((resolve) => setImmediate(resolve));
    });
    const runIds = await insertRuns(database.query, flow, 400);
    const jitter = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 12));
    await Promise.all(
      runIds.map(async (runId) => {
        const open = jitter().then(() => store.waits.open(wait(runId, runId)));
        await Promise.all([open, jitter().then(() => store.events.accept(reply(runId)))]);
      }),
    );
    await expect.poll(async () => (await database.query('SELECT FROM events WHERE routed_at IS NULL')).rowCount).toBe(0);
    routing = false;
    await Promise.all(routers);
    const answers = await store.waits.read(runIds.map((runId) => ({ runId, stepId: 'reply', iteration: '' })));
    expect(answers.filter((answer) => (answer.data as { text: string }).text === answer.runId)).toHaveLength(400);
  });
});
