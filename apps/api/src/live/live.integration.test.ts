import type { LiveMessage } from '@navette/flow';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { endRun, makeRun, writeStep } from '../testing/make-run.js';
import { type RunningApi, runApi } from '../testing/running-api.js';
import { createTestApi } from '../testing/test-api.js';

const listenTo = async (address: string, headers: Record<string, string>) => {
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/live`, { headers });
  const messages: LiveMessage[] = [];
  socket.on('message', (data) => messages.push(JSON.parse(String(data)) as LiveMessage));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    messages,
    send: (request: object) => socket.send(JSON.stringify(request)),
    rows: () => messages.flatMap((message) => (message.type === 'steps' ? message.rows : [])),
    close: () => socket.close(),
    /** Reads nothing any more, so that a goodbye is never answered. */
    deafen: () => socket.pause(),
  };
};

/** The same database and accounts, its own live part. */
const anotherProcess = async ({ deps }: RunningApi) => {
  const { app } = await createTestApi(deps);
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), close: () => app.close() };
};

describe('live', () => {
  let api: RunningApi;
  let address: string;
  beforeAll(async () => {
    api = await runApi();
    address = await api.app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => api.close());

  const listen = () => listenTo(address, { cookie: api.cookie });

  it('sends what was missed, then what comes, each row once and in order', async () => {
    const { runId } = await makeRun(api);
    for (let rev = 1; rev <= 3; rev += 1) await writeStep(api, { runId, stepId: `s${rev}`, state: 'done', rev });
    const browser = await listen();
    browser.send({ type: 'watchRun', runId, after: 1 });
    await expect.poll(() => browser.messages.some(({ type }) => type === 'ready')).toBe(true);
    expect(browser.rows().map(({ stepId }) => stepId)).toEqual(['s2', 's3']);
    for (let rev = 4; rev <= 12; rev += 1) await writeStep(api, { runId, stepId: `s${rev}`, state: 'done', rev });
    await expect.poll(() => browser.rows().length).toBe(11);
    expect(browser.rows().map(({ rev }) => rev)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    await endRun(api, { runId, state: 'done', rev: 13 });
    await expect.poll(() => browser.messages.some((message) => message.type === 'run' && message.run.state === 'done')).toBe(true);
    browser.close();
  });

  it('tells lists which runs changed, not more than ten times a second', async () => {
    const browser = await listen();
    browser.send({ type: 'watchRuns' });
    const { runId } = await makeRun(api);
    for (let rev = 1; rev <= 40; rev += 1) await writeStep(api, { runId, stepId: 'same', state: 'running', rev });
    await endRun(api, { runId, state: 'failed', rev: 41 });
    const lines = () => browser.messages.filter((message) => message.type === 'run' && message.run.id === runId);
    await expect.poll(() => lines().some((message) => message.type === 'run' && message.run.state === 'failed')).toBe(true);
    expect(lines().length).toBeLessThan(20);
    browser.send({ type: 'stop' });
    browser.close();
  });

  it('reads everything watched again after the database was lost', async () => {
    const { runId } = await makeRun(api);
    const browser = await listen();
    browser.send({ type: 'watchRun', runId, after: 0 });
    await expect.poll(() => browser.messages.some(({ type }) => type === 'ready')).toBe(true);
    const admin = new pg.Client({ connectionString: process.env.NAVETTE_TEST_DATABASE_URL });
    await admin.connect();
    await admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname <> current_database()`,
    );
    await writeStep(api, { runId, stepId: 'while-away', state: 'done', rev: 1 });
    await expect.poll(() => browser.rows().map(({ stepId }) => stepId), { timeout: 10_000 }).toEqual(['while-away']);
    await admin.end();
    browser.close();
  });

  it('brings a draft’s edits to everybody who has it open, each once and in order', async () => {
    const flow = (await api.ask('POST', '/api/flows', { from: 'empty', name: 'Open' })).json();
    const edit = (revision: number) =>
      api.ask('POST', `/api/flows/${flow.id}/draft/edits`, {
        revision,
        edits: [{ id: `s.${revision}`, operation: { kind: 'renameFlow', name: `Name ${revision}` } }],
      });
    await edit(1);
    const browser = await listen();
    browser.send({ type: 'watchFlow', flowId: flow.id, after: 1, seat: 'one', stepId: null });
    const revisions = () =>
      browser.messages.flatMap((message) => (message.type === 'edits' ? message.edits.map((each) => each.revision) : []));
    await expect.poll(revisions).toEqual([2]);
    for (const revision of [2, 3, 4]) await edit(revision);
    await expect.poll(revisions).toEqual([2, 3, 4, 5]);
    browser.close();
  });

  it('shows who has a flow open, and lets the first at a step hold it until it is handed over, left or idle, across processes', async () => {
    const other = await anotherProcess(api);
    const flow = (await api.ask('POST', '/api/flows', { from: 'empty', name: 'Shared' })).json();
    const [first, second] = [await listen(), await listenTo(other.address, { cookie: api.cookie })];
    const at = { flowId: flow.id, after: 1, stepId: 'task' };
    const shown = (browser: typeof first) => {
      const last = browser.messages.findLast((message) => message.type === 'people');
      return last?.people.map(({ sessionId, holds }) => [sessionId.split('.')[0], holds]);
    };
    first.send({ type: 'watchFlow', seat: 'one', ...at });
    await expect.poll(() => shown(first)).toEqual([['one', true]]);
    second.send({ type: 'watchFlow', seat: 'two', ...at });
    await expect
      .poll(() => [shown(first), shown(second)])
      .toEqual(
        Array(2).fill([
          ['one', true],
          ['two', false],
        ]),
      );
    // One's own other window is given the form at once; a colleague's asking is tested with two people in a browser.
    second.send({ type: 'askForStep', flowId: flow.id });
    await expect
      .poll(() => shown(first))
      .toEqual([
        ['one', false],
        ['two', true],
      ]);
    second.close();
    await expect.poll(() => shown(first)).toEqual([['one', true]]);
    first.close();
    await expect.poll(() => api.store.presence.of(flow.id)).toEqual([]);
    await other.close();
  });

  it('shows nothing of a run that is not there, and ignores nonsense', async () => {
    const browser = await listen();
    browser.send({ type: 'watchRun', runId: 'nobody', after: 0 });
    browser.send({ type: 'dance' });
    const { runId } = await makeRun(api);
    browser.send({ type: 'watchRun', runId, after: 0 });
    await expect.poll(() => browser.messages.filter(({ type }) => type === 'ready')).toEqual([{ type: 'ready', runId, rev: 0 }]);
    browser.close();
  });

  it('lets browsers go when the process ends, also those that say nothing', async () => {
    const other = await runApi();
    const browser = await listenTo(await other.app.listen({ port: 0, host: '127.0.0.1' }), { cookie: other.cookie });
    browser.deafen();
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  it.each([
    ['nobody', {}],
    ['another site', { origin: 'https://elsewhere.example' }],
  ])('is closed to %s', async (_who, headers) => {
    const cookie: Record<string, string> = 'origin' in headers ? { cookie: api.cookie } : {};
    await expect(listenTo(address, { ...cookie, ...headers })).rejects.toThrow(/40[13]/);
  });
});
