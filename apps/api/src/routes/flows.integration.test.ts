import type { Issue } from '@navette/flow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenDocument, webhookDocument } from '../testing/documents.js';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('flows', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const flowOf = async (document = webhookDocument()) => {
    const flow = (await api.ask('POST', '/api/flows', { from: 'empty', name: document.name })).json();
    const saved = await api.ask('PUT', `/api/flows/${flow.id}/draft`, { document, revision: flow.draftRevision });
    expect(saved.statusCode).toBe(200);
    return { ...flow, draft: document, draftRevision: saved.json().revision };
  };

  it('begin empty, are listed, and are gone once deleted', async () => {
    const made = await api.ask('POST', '/api/flows', { from: 'empty', name: 'First' });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ name: 'First', on: false, liveVersion: null, draft: { steps: {} } });
    const list = async () => (await api.ask('GET', '/api/flows')).json().flows.map(({ id }: { id: string }) => id);
    expect(await list()).toContain(made.json().id);
    await api.ask('DELETE', `/api/flows/${made.json().id}`);
    expect(await list()).not.toContain(made.json().id);
    expect((await api.ask('GET', `/api/flows/${made.json().id}`)).json().error.sentence).toBe('This flow does not exist, or no longer.');
  });

  it('a save on an older draft is refused with the current one, and changes nothing', async () => {
    const flow = await flowOf();
    const late = await api.ask('PUT', `/api/flows/${flow.id}/draft`, {
      document: { ...flow.draft, name: 'Late' },
      revision: flow.draftRevision - 1,
    });
    expect(late.statusCode).toBe(409);
    expect(late.json().error).toMatchObject({
      code: 'draftMovedOn',
      details: { current: { draftRevision: flow.draftRevision, name: 'Webhook' } },
    });
    expect((await api.ask('GET', `/api/flows/${flow.id}`)).json().draft.name).toBe('Webhook');
  });

  it('edits are taken on their revision; on an older one the answer holds those that came between', async () => {
    const flow = await flowOf();
    const edit = (revision: number, id: string, name: string) =>
      api.ask('POST', `/api/flows/${flow.id}/draft/edits`, { revision, edits: [{ id, operation: { kind: 'renameFlow', name } }] });
    const first = await edit(flow.draftRevision, 's1.1', 'First');
    expect(first.json()).toMatchObject({ revision: flow.draftRevision + 1, at: expect.any(String) });
    const late = await edit(flow.draftRevision, 's2.1', 'Late');
    expect(late.json().error).toMatchObject({
      code: 'draftMovedOn',
      details: { current: { name: 'First' }, edits: [{ id: 's1.1', parts: ['name'], name: 'Claire Leroy', operation: { name: 'First' } }] },
    });
    const read = await api.ask('GET', `/api/flows/${flow.id}/draft/edits?after=${flow.draftRevision}`);
    expect(read.json().edits).toHaveLength(1);
  });

  it('an edit that does not fit says why, and a viewer may send none', async () => {
    const flow = await flowOf();
    const body = { revision: flow.draftRevision, edits: [{ id: 's1.1', operation: { kind: 'removeStep', stepId: 'nobody' } }] };
    const refused = await api.ask('POST', `/api/flows/${flow.id}/draft/edits`, body);
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error.sentence).toContain('no longer in the flow');
    const asViewer = await api.as('viewer');
    expect((await asViewer('POST', `/api/flows/${flow.id}/draft/edits`, body)).statusCode).toBe(403);
  });

  it('tells who changed which part since the live version', async () => {
    const flow = await flowOf();
    const authors = async () => (await api.ask('GET', `/api/flows/${flow.id}/draft/authors`)).json().authors;
    expect(await authors()).toContainEqual(expect.objectContaining({ part: 'steps/ask', name: 'Claire Leroy' }));
    const published = await api.ask('POST', `/api/flows/${flow.id}/publish`, {});
    expect(published.statusCode).toBe(201);
    expect(await authors()).toEqual([]);
    await api.ask('POST', `/api/flows/${flow.id}/draft/edits`, {
      revision: flow.draftRevision,
      edits: [{ id: 's1.1', operation: { kind: 'changeSettings', settings: { country: 'BE' } } }],
    });
    expect(await authors()).toMatchObject([{ part: 'settings/country', name: 'Claire Leroy' }]);
  });

  it('a draft that is no document is refused with the places', async () => {
    const flow = await flowOf();
    const answer = await api.ask('PUT', `/api/flows/${flow.id}/draft`, { document: { format: 1, name: '' }, revision: 1 });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().error.details.fields.map(({ field }: { field: string }) => field)).toContain('document.steps');
  });

  it('a circle, data of a deleted step and an empty required field block publishing, all at once, each with step and sentence', async () => {
    const flow = await flowOf(brokenDocument());
    const answer = await api.ask('POST', `/api/flows/${flow.id}/publish`, { note: 'x' });
    expect(answer.statusCode).toBe(422);
    const { code, details } = answer.json().error;
    expect(code).toBe('flowHasIssues');
    const blocking: Issue[] = details.issues.filter(({ level }: Issue) => level === 'blocking');
    expect(blocking.length).toBe(details.blocking);
    const missing = blocking.find(({ stepId, field }) => stepId === 'ask' && field === 'params.url');
    const lost = blocking.find(({ stepId, field }) => stepId === 'again' && field?.startsWith('params.url'));
    const circle = blocking.find(({ code: named }) => named === 'circle');
    for (const issue of [missing, lost, circle]) {
      expect(issue?.sentence.en).toMatch(/\.$/);
      expect(issue?.remedy.fr.length).toBeGreaterThan(0);
    }
    const checked = (await api.ask('POST', `/api/flows/${flow.id}/check`, {})).json();
    expect(checked.issues).toEqual(details.issues);
    expect((await api.ask('GET', `/api/flows/${flow.id}`)).json().liveVersion).toBeNull();
  });

  it('publishing makes a version that later drafts do not change, and switches the flow on', async () => {
    const flow = await flowOf();
    const published = await api.ask('POST', `/api/flows/${flow.id}/publish`, { note: 'the first', revision: flow.draftRevision });
    expect(published.statusCode).toBe(201);
    expect(published.json().version).toMatchObject({ number: 1, note: 'the first' });
    await api.ask('PUT', `/api/flows/${flow.id}/draft`, { document: { ...flow.draft, name: 'Renamed' }, revision: flow.draftRevision });
    expect((await api.ask('GET', `/api/flows/${flow.id}/versions/1`)).json().document.name).toBe('Webhook');
    expect((await api.ask('GET', `/api/flows/${flow.id}`)).json()).toMatchObject({ on: true, liveVersion: 1, name: 'Renamed' });
    expect((await api.ask('POST', `/api/flows/${flow.id}/publish`, { revision: flow.draftRevision })).json().error.code).toBe(
      'draftMovedOn',
    );
    await api.ask('POST', `/api/flows/${flow.id}/publish`, {});
    expect(
      (await api.ask('GET', `/api/flows/${flow.id}/versions`)).json().versions.map(({ number }: { number: number }) => number),
    ).toEqual([2, 1]);
  });

  it('only a published flow is switched on', async () => {
    const flow = await flowOf();
    expect((await api.ask('PUT', `/api/flows/${flow.id}/on`, { on: true })).json().error.code).toBe('flowNeverPublished');
    await api.ask('POST', `/api/flows/${flow.id}/publish`, { on: false });
    expect((await api.ask('PUT', `/api/flows/${flow.id}/on`, { on: true })).json().on).toBe(true);
  });

  it('"Run now" is an event of its own each time', async () => {
    const flow = await flowOf();
    expect((await api.ask('POST', `/api/flows/${flow.id}/run`, {})).json().error.code).toBe('flowNeverPublished');
    await api.ask('POST', `/api/flows/${flow.id}/publish`, {});
    const ids = [];
    for (let time = 0; time < 2; time += 1) ids.push((await api.ask('POST', `/api/flows/${flow.id}/run`, {})).json().eventId);
    expect(new Set(ids).size).toBe(2);
    expect((await api.ask('GET', `/api/events/${ids[0]}`)).json().data).toHaveProperty('body.email');
    await api.ask('PUT', `/api/flows/${flow.id}/on`, { on: false });
    expect((await api.ask('POST', `/api/flows/${flow.id}/run`, {})).json().error.code).toBe('flowIsOff');
  });

  it('comes back from its file as it was, without connections that are not here', async () => {
    const document = webhookDocument('Travels');
    document.steps.ask = { ...document.steps.ask!, connectionId: 'elsewhere' } as never;
    const flow = await flowOf(document);
    const file = await api.ask('GET', `/api/flows/${flow.id}/export`);
    expect(file.headers['content-disposition']).toContain('Travels.flow.json');
    const imported = await api.ask('POST', '/api/flows', { from: 'import', file: file.json() });
    expect(imported.json().draft).toEqual(webhookDocument('Travels'));
    const refused = await api.ask('POST', '/api/flows', { from: 'import', file: { something: 'else' } });
    expect(refused.statusCode).toBe(422);
    expect(refused.json().error.code).toBe('fileUnreadable');
  });

  it('begin from a template in the language of the browser', async () => {
    const list = (await api.ask('GET', '/api/templates')).json().templates;
    expect(list.map(({ id }: { id: string }) => id)).toContain('webhook-to-request');
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/flows',
      headers: { cookie: api.cookie, 'accept-language': 'fr' },
      payload: { from: 'template', template: 'webhook-to-request' },
    });
    expect(answer.json().name).toBe('Webhook → requête web');
    const issues = (await api.ask('POST', `/api/flows/${answer.json().id}/check`, {})).json();
    expect(issues.blocking).toBe(0);
  });

  it('of another organisation do not exist', async () => {
    const flow = await flowOf();
    const { key } = await api.store.apiKeys.create({ organisationId: 'somebody-else', userId: null, name: 'x', role: 'owner' });
    const answer = await api.app.inject({ url: `/api/flows/${flow.id}`, headers: { authorization: `Bearer ${key}` } });
    expect(answer.statusCode).toBe(401);
  });
});
