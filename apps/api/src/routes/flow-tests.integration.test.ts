import { literal } from '@navette/flow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenDocument, webhookDocument } from '../testing/documents.js';
import { makeRun } from '../testing/make-run.js';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('tests of a draft', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const flowOf = async (document = webhookDocument()) =>
    (await api.ask('POST', '/api/flows', { from: 'import', file: document })).json() as {
      id: string;
      draft: ReturnType<typeof webhookDocument>;
    };

  it('run a version that is never live, on the trigger’s sample or on data that is given', async () => {
    const flow = await flowOf();
    const answer = await api.ask('POST', `/api/flows/${flow.id}/test`, { data: { body: { email: 'a@b.example' } } });
    expect(answer.statusCode).toBe(202);
    const event = (await api.ask('GET', `/api/events/${answer.json().eventId}`)).json();
    expect(event).toMatchObject({ flowId: flow.id, source: `manual:${flow.id}`, about: 'a@b.example', verdict: 'pending' });
    const sampled = await api.ask('POST', `/api/flows/${flow.id}/test`, {});
    expect((await api.ask('GET', `/api/events/${sampled.json().eventId}`)).json().data).toHaveProperty('body.email');
    expect((await api.ask('GET', `/api/flows/${flow.id}`)).json().liveVersion).toBeNull();
  });

  it('are among no events, samples or runs of the flow', async () => {
    const flow = await flowOf();
    await api.ask('POST', `/api/flows/${flow.id}/test`, {});
    expect((await api.ask('GET', `/api/events?flowId=${flow.id}`)).json().events).toEqual([]);
    expect((await api.ask('GET', `/api/flows/${flow.id}/samples`)).json().samples).toEqual([]);
    expect((await api.ask('GET', `/api/flows/${flow.id}/tests`)).json().steps).toEqual([]);
  });

  it('say what is in the way when nothing can run, and name the steps that were left out', async () => {
    const broken = await flowOf(brokenDocument());
    const refused = await api.ask('POST', `/api/flows/${broken.id}/test`, {});
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error.code).toBe('testBlocked');
    const flow = await flowOf();
    const document = { ...flow.draft, links: [...flow.draft.links, { from: 'ask', exit: 'next', to: 'more' }] };
    const more = { id: 'more', kind: 'action', connector: 'core', action: 'http-get', params: {} };
    const partly = await api.ask('POST', `/api/flows/${flow.id}/test`, { document: { ...document, steps: { ...document.steps, more } } });
    expect(partly.statusCode).toBe(202);
    expect(partly.json()).toMatchObject({ leftOut: ['more'], issues: [{ stepId: 'more' }] });
  });

  it('are for those who draw flows: an operator may not test', async () => {
    const flow = await flowOf();
    const operator = await api.as('operator');
    for (const writes of ['simulated', 'real']) {
      const answer = await operator('POST', `/api/flows/${flow.id}/test`, { writes });
      expect(answer.statusCode).toBe(403);
    }
    const { runId } = await makeRun(api, { test: true });
    expect((await operator('POST', `/api/runs/${runId}/replay`, {})).json().error.code).toBe('roleTooLow');
    const builder = await api.as('builder');
    expect((await builder('POST', `/api/flows/${flow.id}/test`, {})).statusCode).toBe(202);
  });

  it('keep their pinned data out of versions and files', async () => {
    const flow = await flowOf({ ...webhookDocument(), pinned: { ask: literal('secret') } } as never);
    expect(flow.draft).toHaveProperty('pinned.ask');
    await api.ask('POST', `/api/flows/${flow.id}/publish`, {});
    expect((await api.ask('GET', `/api/flows/${flow.id}/versions/1`)).body).not.toContain('secret');
    expect((await api.ask('GET', `/api/flows/${flow.id}/export`)).body).not.toContain('secret');
    const listed = (await api.ask('GET', '/api/flows')).json().flows.find(({ id }: { id: string }) => id === flow.id);
    expect(listed.draftDiffers).toBe(false);
  });
});
