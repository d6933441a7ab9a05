import type { HeldRuns } from '@navette/api/contract';
import type { StepRow } from '@navette/flow';
import { beforeAll, expect, test } from 'vitest';
import { leadsByName } from '../../crash/leads-by-name.js';
import { createLead, inARow, trigger } from '../../product/documents.js';
import { liveClient } from '../../product/live-client.js';
import { runOf, runWhen, stepOf } from '../../product/runs.js';
import { until } from '../../product/until.js';
import type { Whole } from './whole.js';

type Fault = { kind: '429' | '500' | 'timeout' | 'broken' | 'expired' | 'html403'; afterEffect?: boolean };
const leadsPath = '/crm/v8/Leads';

/** The practice CRM fails as real ones do. Whatever happens, the lead is there once at the end. */
export const vendorTrouble = (whole: Whole): void => {
  let flowId: string;
  beforeAll(async () => {
    ({ flowId } = await whole.product.publish(inARow('Troubled', trigger('run-now'), createLead(whole.zoho, 'name'))));
  });

  const switches = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(`${whole.product.sandboxUrl}/zoho-crm/__test/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
  };
  const start = async (name: string): Promise<string> => {
    const { eventId } = await whole.product.api.post<{ eventId: string }>(`/api/flows/${flowId}/run`, { data: { name } });
    return runOf(whole.product.api, eventId);
  };
  const leads = async (name: string) => (await leadsByName(whole.product.sandboxUrl)).get(name) ?? 0;
  /** Every state that the lead's step went through, as people saw it. */
  const watched = async (runId: string, state: 'done' | 'held'): Promise<StepRow[]> => {
    const live = await liveClient(whole.product.address, whole.product.ownerKey);
    live.ask({ type: 'watchRun', runId, after: -1 });
    await runWhen(whole.product.api, runId, state);
    const rows = () => live.rows().filter(({ stepId }) => stepId === 'lead');
    // The answer by HTTP may be quicker than the stream.
    await until(
      async () => rows(),
      (seen) => seen.at(-1)?.state === state,
    );
    live.lose();
    return rows();
  };

  test.each<[string, Fault, string]>([
    ['429', { kind: '429' }, 'Zoho CRM asks us to slow down. We try again by ourselves; nothing to do.'],
    ['500', { kind: '500' }, 'Zoho CRM isn’t answering. We keep trying; nothing to do for now.'],
    ['403 as a web page', { kind: 'html403' }, 'Zoho CRM answered with a web page instead of data. We keep trying; nothing to do for now.'],
    ['500 after it has written', { kind: '500', afterEffect: true }, 'Zoho CRM isn’t answering. We keep trying; nothing to do for now.'],
  ])('%s: says so, tries again by itself, and writes once', async (what, fault, sentence) => {
    await switches('faults', { ...fault, path: leadsPath, method: 'POST' });
    const rows = await watched(await start(what), 'done');
    const retrying = rows.find(({ error }) => error !== null);
    expect(retrying).toMatchObject({ state: 'running', error: { who: 'nobody', sentence: { en: sentence } } });
    expect(retrying!.nextAt).not.toBeNull();
    expect(rows.at(-1)).toMatchObject({ state: 'done', error: null });
    expect(await leads(what)).toBe(1);
  });

  test.each<[string, Fault]>([
    ['no answer in time', { kind: 'timeout' }],
    ['no answer in time, though it has written', { kind: 'timeout', afterEffect: true }],
    ['a broken connection, though it has written', { kind: 'broken', afterEffect: true }],
  ])('%s: looks for its trace, and writes once', async (what, fault) => {
    await switches('faults', { ...fault, path: leadsPath, method: 'POST' });
    await runWhen(whole.product.api, await start(what), 'done');
    expect(await leads(what)).toBe(1);
  });

  test('401 for a token that ended early: a new one is fetched, and nobody notices', async () => {
    await switches('faults', { kind: 'expired', path: leadsPath, method: 'POST' });
    const rows = await watched(await start('expired'), 'done');
    expect(rows.at(-1)).toMatchObject({ state: 'done', attempt: 1 });
    expect(rows.every(({ error }) => error === null)).toBe(true);
    expect(await leads('expired')).toBe(1);
  });

  test('401 for good: runs are held, also those that come later; reconnected and resumed, each writes once', async () => {
    const { api } = whole.product;
    await switches('tokens', { become: 'revoked' });
    const names = ['revoked, first', 'revoked, second'];
    const first = await start(names[0]!);
    const held = stepOf(await runWhen(api, first, 'held'), 'lead');
    expect(held.error!.sentence.en).toMatch(/^Zoho CRM no longer accepts this connection/);
    await runWhen(api, await start(names[1]!), 'held');
    expect((await api.get<HeldRuns>(`/api/connections/${whole.zoho}/held`)).runIds).toHaveLength(2);
    expect(await Promise.all(names.map(leads))).toEqual([0, 0]);

    await switches('tokens', { become: 'valid' });
    expect(await api.post(`/api/connections/${whole.zoho}/test`)).toMatchObject({ works: true });
    expect((await api.post<{ resumed: string[] }>(`/api/connections/${whole.zoho}/resume`)).resumed).toHaveLength(2);
    await runWhen(api, first, 'done');
    await expect.poll(() => Promise.all(names.map(leads)), { timeout: 10_000 }).toEqual([1, 1]);
    expect((await api.get<HeldRuns>(`/api/connections/${whole.zoho}/held`)).runIds).toEqual([]);
  });

  test('a permission that is missing: the run fails with what to do, and a replay writes once', async () => {
    const { api } = whole.product;
    await switches('scopes', { missing: ['Leads'] });
    const runId = await start('not allowed');
    const { error } = stepOf(await runWhen(api, runId, 'failed'), 'lead');
    expect(error).toMatchObject({ who: 'you', sentence: { en: expect.stringMatching(/wasn’t given the permission/) } });
    expect(await leads('not allowed')).toBe(0);
    await switches('scopes', { missing: [] });
    const { runId: again } = await api.post<{ runId: string }>(`/api/runs/${runId}/replay`);
    await runWhen(api, again, 'done');
    expect(await leads('not allowed')).toBe(1);
  });
};
