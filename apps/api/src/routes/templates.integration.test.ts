import { literal } from '@navette/flow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApi, runApi } from '../testing/running-api.js';

describe('templates of a team', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await runApi();
  });
  afterAll(() => api.close());

  const document = {
    format: 1,
    name: 'Send orders on',
    steps: {
      trigger: { id: 'trigger', kind: 'trigger', connector: 'core', trigger: 'webhook-received', params: {} },
      ask: { id: 'ask', kind: 'action', connector: 'core', action: 'http-get', params: { url: literal('https://example.com/orders') } },
    },
    links: [{ from: 'trigger', exit: 'next', to: 'ask' }],
    settings: { timeZone: 'Europe/Paris', country: 'FR' },
    layout: { mode: 'automatic' },
  };
  const flow = async () => (await api.ask('POST', '/api/flows', { from: 'import', file: document })).json();
  const keep = async (questions: object[]) =>
    api.ask('POST', '/api/templates', { flowId: (await flow()).id, name: 'Orders', description: 'To the shop.', questions });
  const ids = async () => (await api.ask('GET', '/api/templates')).json().templates.map(({ id }: { id: string }) => id);
  const url = { stepId: 'ask', param: 'url', title: 'To which address?' };

  it('begin flows with the answers of whoever uses them', async () => {
    const { id } = (await keep([url])).json();
    const { templates } = (await api.ask('GET', '/api/templates')).json();
    expect(templates.find((one: { id: string }) => one.id === id)).toMatchObject({
      ofTeam: true,
      title: { en: 'Orders', fr: 'Orders' },
      connections: [],
      questions: [{ id: 'ask.url', kind: 'text', title: { en: 'To which address?' }, initial: 'https://example.com/orders' }],
    });
    const answers = { 'ask.url': 'https://example.org/' };
    const preview = (await api.ask('POST', `/api/templates/${id}/preview`, { answers })).json();
    expect(preview).toMatchObject({
      asked: ['ask.url'],
      preview: { steps: { ask: { params: { url: literal('https://example.org/') } } } },
    });
    const made = (await api.ask('POST', '/api/flows', { from: 'template', template: id, answers })).json();
    expect(made).toMatchObject({ name: 'Orders', draft: { steps: preview.preview.steps } });
  });

  it('ask only for what was typed', async () => {
    const refused = await keep([{ ...url, param: 'headers', title: 'Headers' }]);
    expect([refused.statusCode, refused.json().error.code]).toEqual([400, 'fieldsRefused']);
  });

  it('are deleted and taken back by their team; ours stay', async () => {
    const { id } = (await keep([])).json();
    expect((await api.ask('DELETE', `/api/templates/${id}`)).statusCode).toBe(200);
    expect(await ids()).not.toContain(id);
    expect((await api.ask('POST', '/api/flows', { from: 'template', template: id })).statusCode).toBe(404);
    expect((await api.ask('DELETE', `/api/templates/${id}`)).statusCode).toBe(404);
    expect((await api.ask('POST', `/api/templates/${id}/restore`, {})).statusCode).toBe(200);
    expect(await ids()).toContain(id);
    expect((await api.ask('DELETE', '/api/templates/missed-call')).statusCode).toBe(404);
  });
});
