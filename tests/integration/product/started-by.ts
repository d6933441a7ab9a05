import { literal } from '@navette/flow';
import { expect, test } from 'vitest';
import { leadsByName } from '../../crash/leads-by-name.js';
import { createLead, inARow, sendTo, trigger } from '../../product/documents.js';
import { liveClient } from '../../product/live-client.js';
import { routedEvent, runOf, runWhen, stepOf } from '../../product/runs.js';
import { until } from '../../product/until.js';
import type { Whole } from './whole.js';

const leadsNamed = async (whole: Whole, name: string) => (await leadsByName(whole.product.sandboxUrl)).get(name) ?? 0;

/** As `curl` and a person without an account reach it. */
export const startedBy = (whole: Whole): void => {
  test('a webhook, and its run shows input, output and attempts', async () => {
    const { api, publish } = whole.product;
    const { hook } = await publish(inARow('Webhook', trigger('webhook-received'), createLead(whole.zoho, 'body.name')));
    const answer = await fetch(hook!, { method: 'POST', body: '{"name":"Posted"}', headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(202);
    const { eventIds } = (await answer.json()) as { eventIds: string[] };
    const detail = await runWhen(api, await runOf(api, eventIds[0]!), 'done');
    expect(stepOf(detail, 'lead')).toMatchObject({ state: 'done', attempt: 1, input: { lastName: 'Posted' } });
    expect(stepOf(detail, 'lead').output).toMatchObject({ id: expect.stringMatching(/^\d{10,}$/) });
    expect(await leadsNamed(whole, 'Posted')).toBe(1);
  });

  test('a form that anybody can open, fill in and send', async () => {
    const fields = literal([{ id: 'lastName', label: 'Last name', type: 'text', required: true, choices: [] }]);
    const form = trigger('form-submitted', { heading: literal('Contact us'), fields });
    const { hook } = await whole.product.publish(inARow('Form', form, createLead(whole.zoho, 'values.lastName')));
    const page = await (await fetch(hook!)).text();
    expect(page).toContain('Contact us');
    const token = /name="token" value="([^"]+)"/.exec(page)![1]!;
    const sent = await fetch(hook!, { method: 'POST', body: new URLSearchParams({ token, lastName: 'Filled in' }) });
    expect(await sent.text()).toContain('Thank you.');
    await until(
      () => leadsNamed(whole, 'Filled in'),
      (count) => count === 1,
    );
  });

  test('“Run now” with data of one’s own; a test of the draft writes nothing, and exactly once when it is asked to', async () => {
    const { api, publish } = whole.product;
    const { flowId } = await publish(inARow('By hand', trigger('run-now'), createLead(whole.zoho, 'name')));
    const run = async (how: 'run' | 'test', body: object) => {
      const { eventId } = await api.post<{ eventId: string }>(`/api/flows/${flowId}/${how}`, body);
      return runWhen(api, await runOf(api, eventId), 'done');
    };
    expect((await run('run', { data: { name: 'By hand' } })).run).toMatchObject({ version: 1, test: false });
    const data = { name: 'By hand, draft' };
    expect((await run('test', { data })).run).toMatchObject({ version: 0, test: true });
    expect(await leadsNamed(whole, 'By hand, draft')).toBe(0);
    await run('test', { data, writes: 'real' });
    expect(await leadsNamed(whole, 'By hand, draft')).toBe(1);
  });

  test('whoever looks on misses nothing, also after a lost connection', async () => {
    const { address, api, ownerKey, publish } = whole.product;
    const pause = {
      id: 'pause',
      kind: 'wait' as const,
      for: { kind: 'duration' as const, duration: { amount: 2, unit: 'seconds' as const } },
    };
    const first = { ...sendTo(`${whole.sink.url}/send/live`), id: 'first' };
    const { flowId } = await publish(inARow('Watched', trigger('run-now'), first, pause, sendTo(`${whole.sink.url}/send/live`)));
    const { eventId } = await api.post<{ eventId: string }>(`/api/flows/${flowId}/run`, { data: { name: 'x' } });
    const runId = await runOf(api, eventId);
    const before = await liveClient(address, ownerKey);
    before.ask({ type: 'watchRun', runId, after: -1 });
    await until(
      async () => before.rows(),
      (rows) => rows.some(({ stepId, state }) => stepId === 'pause' && state === 'waiting'),
    );
    before.lose();
    await runWhen(api, runId, 'done');
    const seen = Math.max(...before.rows().map(({ rev }) => rev));
    const after = await liveClient(address, ownerKey);
    after.ask({ type: 'watchRun', runId, after: seen });
    await until(
      async () => after.messages,
      (messages) => messages.some(({ type }) => type === 'ready'),
    );
    after.lose();
    const latest = new Map([...before.rows(), ...after.rows()].map((row) => [row.stepId, row]));
    expect([...latest.values()].map(({ stepId, state }) => `${stepId} ${state}`).sort()).toEqual([
      'first done',
      'pause done',
      'send done',
      'trigger done',
    ]);
    expect(after.rows().every(({ rev }) => rev > seen)).toBe(true);
    expect(await routedEvent(api, eventId)).toMatchObject({ verdict: 'started' });
  });
};
