import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('folders and labels', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const makeFolder = async (name: string) => (await api.ask('POST', '/api/folders', { name })).json();
  const makeFlow = async (name: string) => (await api.ask('POST', '/api/flows', { from: 'empty', name })).json();
  const line = async (flowId: string) => (await api.ask('GET', '/api/flows')).json().flows.find(({ id }: { id: string }) => id === flowId);
  const written = async () => (await api.ask('GET', '/api/audit')).json().entries[0];

  it('a folder is made, renamed and deleted, and each is written down', async () => {
    const made = await api.ask('POST', '/api/folders', { name: ' Sales ' });
    expect(made.statusCode).toBe(201);
    const folder = made.json();
    expect(folder).toMatchObject({ name: 'Sales' });
    expect(await written()).toMatchObject({ act: 'folder.create', about: folder.id, detail: { name: 'Sales' } });
    expect((await api.ask('PUT', `/api/folders/${folder.id}`, { name: 'Quotes' })).json()).toEqual({ ...folder, name: 'Quotes' });
    expect(await written()).toMatchObject({ act: 'folder.rename', detail: { name: 'Quotes' } });
    expect((await api.ask('GET', '/api/folders')).json()).toEqual({ folders: [{ ...folder, name: 'Quotes' }] });
    expect((await api.ask('DELETE', `/api/folders/${folder.id}`)).statusCode).toBe(200);
    expect(await written()).toMatchObject({ act: 'folder.delete', about: folder.id, detail: { name: 'Quotes' } });
    const again = await api.ask('DELETE', `/api/folders/${folder.id}`);
    expect(again.statusCode).toBe(404);
    expect(again.json().error.sentence).toBe('This folder does not exist, or no longer.');
    expect((await api.ask('PUT', `/api/folders/${folder.id}`, { name: 'Late' })).statusCode).toBe(404);
  });

  it('a name that another folder has is refused in words', async () => {
    await makeFolder('Calls');
    const { id } = await makeFolder('Letters');
    for (const refused of [
      await api.ask('POST', '/api/folders', { name: 'calls' }),
      await api.ask('PUT', `/api/folders/${id}`, { name: 'CALLS' }),
    ])
      expect([refused.statusCode, refused.json().error.code]).toEqual([409, 'folderNameTaken']);
    expect((await api.ask('PUT', `/api/folders/${id}`, { name: 'LETTERS' })).statusCode).toBe(200);
    expect((await api.ask('POST', '/api/folders', { name: '  ' })).statusCode).toBe(400);
  });

  it('a folder is put into another one, and not into itself', async () => {
    const outer = await makeFolder('Outer');
    const inner = (await api.ask('POST', '/api/folders', { name: 'Inner', parentId: outer.id })).json();
    expect(inner).toMatchObject({ parentId: outer.id });
    expect((await api.ask('PUT', `/api/folders/${inner.id}`, { name: 'Within' })).json()).toEqual({ ...inner, name: 'Within' });
    expect((await api.ask('PUT', `/api/folders/${inner.id}`, { name: 'Within', parentId: null })).json()).toMatchObject({ parentId: null });
    expect(await written()).toMatchObject({ act: 'folder.move', about: inner.id });
    await api.ask('PUT', `/api/folders/${inner.id}`, { name: 'Within', parentId: outer.id });
    const circle = await api.ask('PUT', `/api/folders/${outer.id}`, { name: 'Outer', parentId: inner.id });
    expect([circle.statusCode, circle.json().error.code]).toEqual([409, 'folderInItself']);
    expect((await api.ask('POST', '/api/folders', { name: 'Lost', parentId: 'none' })).statusCode).toBe(404);
  });

  it('a flow is moved and labelled, and is in no folder once its folder is deleted', async () => {
    const [flow, folder] = [await makeFlow('Moved'), await makeFolder('Moving')];
    expect((await api.ask('PUT', `/api/flows/${flow.id}/folder`, { folderId: folder.id })).statusCode).toBe(200);
    expect(await written()).toMatchObject({ act: 'flow.move', about: flow.id, detail: { folderId: folder.id } });
    expect((await api.ask('PUT', `/api/flows/${flow.id}/labels`, { labels: ['vip', ' night ', 'vip'] })).statusCode).toBe(200);
    expect(await written()).toMatchObject({ act: 'flow.label', about: flow.id, detail: { labels: ['vip', 'night'] } });
    expect(await line(flow.id)).toMatchObject({ folderId: folder.id, labels: ['vip', 'night'] });
    await api.ask('DELETE', `/api/folders/${folder.id}`);
    expect(await line(flow.id)).toMatchObject({ folderId: null, labels: ['vip', 'night'] });

    const nowhere = await api.ask('PUT', `/api/flows/${flow.id}/folder`, { folderId: folder.id });
    expect(nowhere.json().error.sentence).toBe('This folder does not exist, or no longer.');
    expect((await api.ask('PUT', '/api/flows/none/folder', { folderId: null })).statusCode).toBe(404);
    expect((await api.ask('PUT', '/api/flows/none/labels', { labels: [] })).statusCode).toBe(404);
  });

  it('a flow is made, copied or imported into a folder, and refused where there is no such folder', async () => {
    const folder = await makeFolder('Landing');
    const file = (await api.ask('GET', `/api/flows/${(await makeFlow('Model')).id}/export`)).json();
    const wanted = [
      { from: 'empty', name: 'Begun', folderId: folder.id },
      { from: 'import', file, folderId: folder.id },
      { from: 'template', template: 'scheduled-report', folderId: folder.id },
    ];
    for (const body of wanted) {
      const made = await api.ask('POST', '/api/flows', body);
      expect([made.statusCode, made.json().folderId]).toEqual([201, folder.id]);
      expect(await line(made.json().id)).toMatchObject({ folderId: folder.id });
    }
    const refused = await api.ask('POST', '/api/flows', { from: 'empty', name: 'Lost', folderId: 'none' });
    expect([refused.statusCode, refused.json().error.sentence]).toEqual([404, 'This folder does not exist, or no longer.']);
  });

  it('a label is renamed on every flow at once, and it is written down', async () => {
    const [one, two] = [await makeFlow('One'), await makeFlow('Two')];
    for (const { id } of [one, two]) await api.ask('PUT', `/api/flows/${id}/labels`, { labels: ['spring'] });
    expect((await api.ask('POST', '/api/labels/change', { label: 'spring', to: ' summer ' })).json()).toEqual({ flows: 2 });
    expect(await written()).toMatchObject({ act: 'label.change', about: 'spring', detail: { to: 'summer', flows: 2 } });
    expect(await line(one.id)).toMatchObject({ labels: ['summer'] });
    expect((await api.ask('POST', '/api/labels/change', { label: 'summer', to: null })).json()).toEqual({ flows: 2 });
    expect(await line(two.id)).toMatchObject({ labels: [] });
    expect((await (await api.as('operator'))('POST', '/api/labels/change', { label: 'summer', to: null })).statusCode).toBe(403);
  });

  it('everybody sees folders, and whoever may not build changes none', async () => {
    const [flow, folder] = [await makeFlow('Seen'), await makeFolder('Seen by all')];
    const operator = await api.as('operator');
    const viewer = await api.as('viewer');
    expect((await viewer('GET', '/api/folders')).json().folders).toContainEqual(folder);
    const changes = [
      operator('POST', '/api/folders', { name: 'Mine' }),
      operator('PUT', `/api/folders/${folder.id}`, { name: 'Mine' }),
      operator('DELETE', `/api/folders/${folder.id}`),
      operator('PUT', `/api/flows/${flow.id}/folder`, { folderId: folder.id }),
      operator('PUT', `/api/flows/${flow.id}/labels`, { labels: ['mine'] }),
    ];
    expect((await Promise.all(changes)).map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403, 403]);
    expect((await (await api.as('builder'))('PUT', `/api/flows/${flow.id}/folder`, { folderId: folder.id })).statusCode).toBe(200);
  });
});
