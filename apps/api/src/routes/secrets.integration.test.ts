import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('what steps keep secret', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  it('comes in from those who draw flows, and no answer gives it out', async () => {
    const made = await (await api.as('builder'))('POST', '/api/secrets', { value: 'from-a-builder' });
    expect([made.statusCode, Object.keys(made.json())]).toEqual([201, ['id']]);
    const { id } = made.json();
    const viewer = await api.as('viewer');
    expect((await viewer('GET', '/api/secrets')).json()).toEqual({ ids: [id] });
    expect((await viewer('POST', '/api/secrets', { value: 'x' })).statusCode).toBe(403);
    expect((await api.ask('GET', '/api/audit')).body).toContain(`"about":"${id}"`);
    expect((await api.ask('GET', '/api/audit')).body).not.toContain('from-a-builder');
    expect((await api.ask('POST', '/api/secrets', { value: '' })).statusCode).toBe(400);
  });

  it('is opened for its own organisation alone', async () => {
    const { id } = (await api.ask('POST', '/api/secrets', { value: 'ours' })).json();
    expect(await api.store.secrets.open(api.organisationId, [id, 'gone'])).toEqual(new Map([[id, 'ours']]));
    expect(await api.store.secrets.open('somebody-else', [id])).toEqual(new Map());
    expect(await api.store.secrets.ids('somebody-else')).toEqual([]);
  });
});
