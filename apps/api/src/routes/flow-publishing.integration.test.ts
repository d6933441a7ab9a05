import { type ActionStep, type Condition, type FlowDocument, literal, ref } from '@navette/flow';
import { newId } from '@navette/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LiveCounts, RunsCheck, WaitingRuns } from '../contract/index.js';
import { webhookDocument } from '../testing/documents.js';
import { endRun, writeStep } from '../testing/make-run.js';
import { type RunningApi, runApi } from '../testing/running-api.js';

const LAST = 200;

/** Asks an address; by the changed one only who has a phone, and everybody else another one. */
const changed = (): FlowDocument => {
  const { ask, trigger } = webhookDocument().steps as { ask: ActionStep; trigger: FlowDocument['steps'][string] };
  const when: Condition = { kind: 'test', left: ref('trigger', 'body.phone'), operator: 'hasValue', right: [] };
  const other = { ...ask, id: 'other', params: { url: literal('https://example.org/') } };
  return {
    ...webhookDocument(),
    steps: {
      trigger,
      has: { id: 'has', kind: 'branch', mode: 'first', paths: [{ id: 'yes', label: 'Phone', when }] },
      ask,
      other,
    },
    links: [
      { from: 'trigger', exit: 'next', to: 'has' },
      { from: 'has', exit: 'yes', to: 'ask' },
      { from: 'has', exit: 'otherwise', to: 'other' },
    ],
  };
};

describe('before publishing', () => {
  let api: RunningApi;
  let flowId: string;
  let runIds: string[];
  beforeAll(async () => {
    api = await runApi();
    flowId = (await api.ask('POST', '/api/flows', { from: 'import', file: webhookDocument() })).json().id;
    const { version } = (await api.ask('POST', `/api/flows/${flowId}/publish`, {})).json();
    runIds = await endedRuns(version.id, LAST);
    const { draftRevision: revision } = (await api.ask('GET', `/api/flows/${flowId}`)).json();
    await api.ask('PUT', `/api/flows/${flowId}/draft`, { document: changed(), revision });
  });
  afterAll(() => api.close());

  /** Every tenth came without a phone. */
  const endedRuns = async (versionId: string, count: number): Promise<string[]> => {
    const ids = Array.from({ length: count }, () => newId());
    const event = (id: string, index: number) => ({
      id: `event-${id}`,
      organisationId: api.organisationId,
      source: `manual:${flowId}`,
      dedupeKey: id,
      connector: 'core',
      trigger: 'webhook-received',
      flowId,
      data: { body: { phone: index % 10 === 0 ? '' : '0612345678' } },
      keys: [],
      about: '',
    });
    await Promise.all(ids.map((id, index) => api.store.events.accept(event(id, index))));
    await api.store.events.routeSome(count, async (events) =>
      events.map(({ id, about }) => ({
        eventId: id,
        verdict: 'started' as const,
        reasons: [],
        wakes: [],
        runs: [{ id: id.replace('event-', ''), flowId, versionId, about, identity: null, test: false }],
      })),
    );
    await Promise.all(ids.map((runId) => writeStep(api, { runId, stepId: 'ask', state: 'done', rev: 1, output: 'x'.repeat(2_000) })));
    await Promise.all(ids.map((runId) => endRun(api, { runId, state: 'done', rev: 2 })));
    return ids;
  };

  it(`the last ${LAST} runs are walked by both versions in less than two seconds, and nothing is written`, async () => {
    const began = performance.now();
    const check: RunsCheck = (await api.ask('GET', `/api/flows/${flowId}/draft/last-runs`)).json();
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(check).toMatchObject({ runs: LAST, same: LAST * 0.9, otherTrigger: false, assumed: ['other'] });
    expect(check.differences).toMatchObject([{ kind: 'otherPath', gained: ['other'], lost: ['ask'] }]);
    expect(check.differences[0]!.runs).toHaveLength(LAST / 10);
    expect(await api.store.runs.steps(runIds[0]!)).toHaveLength(2);
  });

  it('a draft with blocking issues is not compared, and a flow that was never published has nothing to compare', async () => {
    const other = (await api.ask('POST', '/api/flows', { from: 'empty', name: 'New' })).json();
    const answer = await api.ask('GET', `/api/flows/${other.id}/draft/last-runs`);
    expect(answer.json().error.code).toBe('flowNeverPublished');
    const waiting: WaitingRuns = (await api.ask('GET', `/api/flows/${other.id}/draft/waiting-runs`)).json();
    expect(waiting).toEqual({ waiting: 0, moves: 0, versions: [], stays: [] });
  });

  it('what is live is counted by step and way out', async () => {
    const live: LiveCounts = (await api.ask('GET', `/api/flows/${flowId}/live`)).json();
    expect(live).toEqual({
      version: 1,
      runs: LAST,
      isAll: true,
      stepIds: ['ask', 'trigger'],
      exits: [
        { stepId: 'trigger', exit: 'next', count: LAST },
        { stepId: 'ask', exit: 'next', count: LAST },
      ],
      steps: {},
    });
  });
});
