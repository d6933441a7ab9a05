import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore } from '../create-store.js';
import { newId } from '../new-id.js';
import { startTestServer, type TestServer, testDatabase } from '../test-database.js';
import { insertFlow, insertRuns, journalWrite, newEvent, organisationId } from '../test-fixtures.js';

describe('the journal', () => {
  let server: TestServer;
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let store: ReturnType<typeof createStore>;
  let flow: { flowId: string; versionId: string };
  beforeAll(async () => {
    server = await startTestServer();
    database = await testDatabase(server);
    flow = await insertFlow(database.query);
    store = createStore({ databaseUrl: database.url, secretKey: 'a secret key for tests' });
  });
  afterAll(async () => {
    await store.close();
    await database.remove();
    await server.remove();
  });

  const load = async (runId: string) => (await store.journal.load([runId])).get(runId)!;

  test('a row comes back as it was written', async () => {
    const runId = newId();
    const write = journalWrite(runId, {
      state: 'done',
      input: { a: [1, 'x'] },
      output: { b: null },
      exits: ['next', 'p2'],
      endedAt: new Date(),
      deadline: new Date(),
      intentBy: 'worker-1',
      rev: 7,
    });
    await store.journal.write(write);
    const { organisationId: _, ...row } = write;
    const iso = { startedAt: row.startedAt.toISOString(), endedAt: row.endedAt!.toISOString(), deadline: row.deadline!.toISOString() };
    expect(await load(runId)).toEqual([{ ...row, ...iso }]);
  });

  test('of changes that wait for one commit the last is written, and every writer is answered', async () => {
    const runId = newId();
    const states = ['running', 'waiting', 'running', 'done'] as const;
    await Promise.all(states.map((state, index) => store.journal.write(journalWrite(runId, { state, rev: index + 1 }))));
    expect(await load(runId)).toMatchObject([{ state: 'done', rev: 4 }]);
  });

  test('an ended row is not opened again, neither within one commit nor later', async () => {
    const runId = newId();
    await Promise.all([
      store.journal.write(journalWrite(runId, { state: 'done', output: 'kept', rev: 1 })),
      store.journal.write(journalWrite(runId, { state: 'running', rev: 2 })),
    ]);
    for (const state of ['running', 'waiting', 'held'] as const) await store.journal.write(journalWrite(runId, { state, rev: 3 }));
    expect(await load(runId)).toMatchObject([{ state: 'done', output: 'kept', rev: 1 }]);
  });

  test.each(['held', 'waiting', 'running'] as const)('a row that is %s can become anything', async (state) => {
    for (const next of ['running', 'waiting', 'held', 'done', 'failed', 'skipped', 'cancelled'] as const) {
      const runId = newId();
      await store.journal.write(journalWrite(runId, { state, rev: 1 }));
      await store.journal.write(journalWrite(runId, { state: next, rev: 2 }));
      expect(await load(runId)).toMatchObject([{ state: next, rev: 2 }]);
    }
  });

  test('ending a run frees it of its batch and happens once; a held run leaves its batch and has not ended', async () => {
    const [done, held, waiting] = await insertRuns(database.query, flow, 3);
    await database.query(`UPDATE runs SET state = 'running', batch_id = 'batch'`);
    const end = { organisationId, error: null, rev: 1, leavesBatch: false };
    await Promise.all([
      store.journal.endRun({ ...end, runId: done!, state: 'done', leavesBatch: true }),
      store.journal.endRun({ ...end, runId: held!, state: 'held', leavesBatch: true }),
      store.journal.endRun({ ...end, runId: waiting!, state: 'waiting' }),
    ]);
    await store.journal.endRun({ ...end, runId: done!, state: 'running' });
    const { rows } = await database.query(
      `SELECT id, state, batch_id, ended_at IS NOT NULL AS ended FROM runs WHERE id = ANY ($1) ORDER BY state`,
      [[done, held, waiting]],
    );
    expect(rows).toEqual([
      { id: done, state: 'done', batch_id: null, ended: true },
      { id: held, state: 'held', batch_id: null, ended: false },
      { id: waiting, state: 'waiting', batch_id: 'batch', ended: false },
    ]);
  });

  test('every run that changed is told once per commit, with its highest rev', async () => {
    const heard = new Map<string, number[]>();
    const listening = await store.listen('live', (notice) => {
      if (notice.kind === 'run') heard.set(notice.runId, [...(heard.get(notice.runId) ?? []), notice.rev]);
    });
    const runIds = Array.from({ length: 300 }, () => newId());
    await Promise.all(
      runIds.flatMap((runId) => [1, 2, 3].map((rev) => store.journal.write(journalWrite(runId, { stepId: `s${rev}`, rev })))),
    );
    await expect.poll(() => heard.size).toBe(300);
    expect([...heard.values()].every((revs) => revs.at(-1) === 3)).toBe(true);
    expect([...heard.values()].filter((revs) => revs.length === 1).length).toBeGreaterThan(250);
    await listening.close();
  });

  test('what Postgres refuses is told to its writer, and its neighbours are written', async () => {
    const runIds = [newId(), newId(), newId()];
    const answers = await Promise.allSettled(
      runIds.map((runId, index) => store.journal.write(journalWrite(runId, { attempt: index === 1 ? 2 ** 40 : 1 }))),
    );
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await load(runIds[2]!)).toHaveLength(1);
  });

  test('Postgres is stopped and started in the middle: every row arrives, the last state wins, listeners are told', async () => {
    const heard: string[] = [];
    const listening = await store.listen('live', (notice) => heard.push(notice.kind));
    const runIds = Array.from({ length: 200 }, () => newId());
    const writes: Promise<void>[] = [];
    const writeAll = (state: 'running' | 'done', rev: number) => {
      for (const runId of runIds) writes.push(store.journal.write(journalWrite(runId, { state, rev })));
    };
    writeAll('running', 1);
    await server.stop();
    writeAll('done', 2);
    let settled = false;
    const all = Promise.all(writes).then(() => {
      settled = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(settled).toBe(false);
    await server.start();
    await all;
    await store.journal.drained();
    const rows = await store.journal.load(runIds);
    expect([...rows.values()].flat().map((row) => row.state)).toEqual(runIds.map(() => 'done'));
    await expect.poll(() => heard.includes('reconnected')).toBe(true);
    await store.journal.write(journalWrite(newId()));
    await expect.poll(() => heard.at(-1)).toBe('run');
    await listening.close();
  });

  test('events sent while Postgres restarts are accepted once, without an error', async () => {
    const events = Array.from({ length: 100 }, () => newEvent({ source: 'hook:restart' }));
    const first = events.slice(0, 50).map((event) => store.events.accept(event));
    await server.stop();
    const second = events.slice(50).map((event) => store.events.accept(event));
    await server.start();
    const answers = await Promise.all([...first, ...second]);
    expect(answers).toEqual(events.map((event) => ({ id: event.id, duplicate: false })));
    expect((await store.events.list(organisationId, { limit: 200 })).filter((event) => event.source === 'hook:restart')).toHaveLength(100);
  });
});
