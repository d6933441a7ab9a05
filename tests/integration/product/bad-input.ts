import type { EventList, FlowDetail, RunDetailAnswer } from '@navette/api/contract';
import { type FlowDocument, ref } from '@navette/flow';
import { beforeAll, expect, test } from 'vitest';
import { leadsByName } from '../../crash/leads-by-name.js';
import { createLead, inARow, trigger } from '../../product/documents.js';
import { runOf, runWhen, stepOf } from '../../product/runs.js';
import { until } from '../../product/until.js';
import type { Whole } from './whole.js';

type Refusal = { error: { code: string; sentence: string; remedy: string } };
const json = { 'content-type': 'application/json' };

/** Each with the sentence that a person reads, and the proof that what is good goes on. */
export const badInput = (whole: Whole): void => {
  let flowId: string;
  let hook: string;
  beforeAll(async () => {
    const published = await whole.product.publish(inARow('Strict', trigger('webhook-received'), createLead(whole.zoho, 'body.name')));
    flowId = published.flowId;
    hook = published.hook!;
  });

  const post = (body: string, headers: Record<string, string> = json, address = hook) => fetch(address, { method: 'POST', body, headers });
  const runOfPost = async (body: string): Promise<string> => {
    const { eventIds } = (await (await post(body)).json()) as { eventIds: string[] };
    return runOf(whole.product.api, eventIds[0]!);
  };
  const leads = async (name: string) => (await leadsByName(whole.product.sandboxUrl)).get(name) ?? 0;

  test.each([
    ['a body over 1 MB', () => post(JSON.stringify({ name: 'x'.repeat(3 * 1024 * 1024) })), 413, 'The request is larger than 1 MB.'],
    ['a body that is no JSON', () => post('{"name":'), 400, 'The request is not readable JSON.'],
    [
      'an unknown address',
      () => post('{}', json, `${whole.product.address}/hooks/nobody`),
      404,
      'No flow and no connection has this address.',
    ],
  ])('%s is refused on the wire with a sentence, and the next good request runs', async (_what, send, status, sentence) => {
    const answer = await send();
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as Refusal).error.sentence).toBe(sentence);
    await runWhen(whole.product.api, await runOfPost('{"name":"Good"}'), 'done');
  });

  test('a webhook of the telephone system with a wrong signature is refused, and Events says why', async () => {
    const { api, practice } = whole.product;
    const connectionId = await practice('ringover');
    const { hook: own } = await api.get<{ hook: { address: string } }>(`/api/connections/${connectionId}`);
    const answer = await post(
      '{"resource":"call","event":"missed"}',
      { ...json, 'x-ringover-webhook-signature': 'bm8.bm8.bm8' },
      own.address,
    );
    expect(answer.status).toBe(401);
    const { sentence } = ((await answer.json()) as Refusal).error;
    const { events } = await until(
      () => api.get<EventList>('/api/events?verdict=refused'),
      (list) => list.events.some((event) => event.connectionId === connectionId),
    );
    expect(events.find((event) => event.connectionId === connectionId)!.reasons[0]!.reason.en).toBe(sentence);
  });

  test('a draft with a circle, data of a deleted step and an empty field is not published, and the live version goes on', async () => {
    const { address, api, ownerKey } = whole.product;
    const flow = await api.get<FlowDetail>(`/api/flows/${flowId}`);
    await api.put(`/api/flows/${flowId}/draft`, { document: broken(flow.draft, whole.zoho), revision: flow.draftRevision });
    const refused = await fetch(`${address}/api/flows/${flowId}/publish`, {
      method: 'POST',
      body: '{}',
      headers: { ...json, authorization: `Bearer ${ownerKey}` },
    });
    expect(refused.status).toBe(422);
    const { details } = ((await refused.json()) as { error: { details: { issues: { code: string; sentence: { en: string } }[] } } }).error;
    const said = details.issues.map(({ sentence }) => sentence.en);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^These steps lead back to each other/),
        expect.stringMatching(/came from a step that was deleted/),
        expect.stringMatching(/is empty and Zoho CRM requires it/),
      ]),
    );
    await runWhen(api, await runOfPost('{"name":"Still live"}'), 'done');
    expect(await leads('Still live')).toBe(1);
  });

  test('a required field that arrives empty fails the run with the field’s sentence, and its data is kept for a replay', async () => {
    const { api } = whole.product;
    const runId = await runOfPost('{"name":""}');
    const failed = await runWhen(api, runId, 'failed');
    const { error } = stepOf(failed, 'lead');
    expect(error).toMatchObject({ field: 'lastName', who: 'you', sentence: { en: expect.stringMatching(/^“Last name” is empty/) } });
    const { runId: again } = await api.post<{ runId: string }>(`/api/runs/${runId}/replay`);
    const replayed: RunDetailAnswer = await runWhen(api, again, 'failed');
    expect(replayed.replayOf).toBe(runId);
    expect(replayed.eventId).toBe(failed.eventId);
  });
};

const broken = (good: FlowDocument, zoho: string): FlowDocument => {
  const task = {
    id: 'task',
    kind: 'action' as const,
    connector: 'zoho-crm',
    action: 'create-task',
    connectionId: zoho,
    params: { description: ref('gone', 'id') },
  };
  const links = [...good.links, { from: 'lead', exit: 'next', to: 'task' }, { from: 'task', exit: 'next', to: 'lead' }];
  return { ...good, steps: { ...good.steps, task }, links };
};
