import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endRun, makeRun, writeStep } from '../testing/make-run.js';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('runs', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  it('are found by state, by who they are about, and by number; one comes with its document and steps', async () => {
    const { runId, flowId } = await makeRun(api);
    await writeStep(api, { runId, stepId: 'ask', state: 'done', rev: 1, output: 'yes' });
    const list = (await api.ask('GET', `/api/runs?flowId=${flowId}&states=queued,running&query=a@b.example`)).json();
    expect(list.runs.map(({ id }: { id: string }) => id)).toEqual([runId]);
    expect((await api.ask('GET', `/api/runs?flowId=${flowId}&states=failed`)).json().runs).toEqual([]);
    expect((await api.ask('GET', `/api/runs/counts?flowId=${flowId}`)).json().counts).toMatchObject({ queued: 1 });
    const one = (await api.ask('GET', `/api/runs/${list.runs[0].number}`)).json();
    expect(one).toMatchObject({ run: { id: runId }, rev: 1, document: { name: 'Webhook' } });
    expect(one.steps.find(({ stepId }: { stepId: string }) => stepId === 'ask').output).toBe('yes');
    expect(one.steps.find(({ stepId }: { stepId: string }) => stepId === 'trigger').output).toEqual({ body: { email: 'a@b.example' } });
    expect((await api.ask('GET', '/api/runs?limit=999')).statusCode).toBe(400);
  });

  it('that wait to begin are cancelled at once, and only once', async () => {
    const { runId } = await makeRun(api);
    expect((await api.ask('POST', `/api/runs/${runId}/cancel`)).json()).toEqual({ state: 'cancelled' });
    expect((await api.ask('POST', `/api/runs/${runId}/cancel`)).json().error.code).toBe('runEnded');
    expect((await (await api.as('viewer'))('POST', `/api/runs/${runId}/cancel`)).statusCode).toBe(403);
  });

  it('in a batch are cancelled by a signal to it', async () => {
    const { runId } = await makeRun(api);
    const worker = await api.store.batches.register('w-cancel', () => undefined);
    const batches = await api.store.batches.claim('w-cancel', { size: 50, most: 10 });
    const batch = batches.find(({ runs }) => runs.some(({ id }) => id === runId))!;
    await api.ask('POST', `/api/runs/${runId}/cancel`);
    expect(api.signals).toContainEqual({ name: 'cancel', batchId: batch.id, runId });
    await worker.release();
  });

  it('are replayed whole or from a step, once they have ended', async () => {
    const { runId } = await makeRun(api);
    expect((await api.ask('POST', `/api/runs/${runId}/replay`)).json().error.code).toBe('runStillGoing');
    await writeStep(api, { runId, stepId: 'ask', state: 'failed', rev: 1 });
    await endRun(api, { runId, state: 'failed', rev: 2 });
    const replayed = await api.ask('POST', `/api/runs/${runId}/replay`, { fromStep: 'ask', version: 'live' });
    expect(replayed.statusCode).toBe(201);
    const one = (await api.ask('GET', `/api/runs/${replayed.json().runId}`)).json();
    expect(one).toMatchObject({ replayOf: runId, run: { state: 'queued' } });
    expect((await api.ask('POST', `/api/runs/${runId}/replay`, { fromStep: 'nowhere' })).json().error.code).toBe('stepUnknown');
  });

  it('that are held go on when resumed; an unknown outcome is decided first', async () => {
    const { runId } = await makeRun(api);
    expect((await api.ask('POST', `/api/runs/${runId}/resume`)).json().error.code).toBe('runNotHeld');
    await writeStep(api, { runId, stepId: 'ask', state: 'held', rev: 1 });
    await endRun(api, { runId, state: 'held', rev: 2 });
    const decide = (stepId: string) => api.ask('POST', `/api/runs/${runId}/decide`, { stepId, choice: 'happened', output: { id: 7 } });
    expect((await decide('other')).json().error.code).toBe('stepNotWaiting');
    expect((await decide('ask')).json()).toEqual({ resumed: [runId] });
    expect((await api.ask('GET', `/api/runs/${runId}`)).json().run.state).toBe('queued');
    expect(await api.store.runs.decisionsOf([runId])).toMatchObject([{ stepId: 'ask', choice: 'happened', output: { id: 7 } }]);
  });

  it('an event starts a run again when somebody asks', async () => {
    const { eventId, flowId } = await makeRun(api);
    const again = await api.ask('POST', `/api/events/${eventId}/run`, { flowId });
    expect(again.statusCode).toBe(202);
    expect((await api.ask('GET', `/api/events/${again.json().eventId}`)).json().data).toEqual({ body: { email: 'a@b.example' } });
  });

  it('what people did is in the audit, for admins', async () => {
    const { entries } = (await api.ask('GET', '/api/audit?limit=500')).json();
    expect(entries.map(({ act }: { act: string }) => act)).toEqual(
      expect.arrayContaining(['setup', 'flow.publish', 'run.cancel', 'run.replay']),
    );
    expect((await (await api.as('builder'))('GET', '/api/audit')).statusCode).toBe(403);
  });
});
