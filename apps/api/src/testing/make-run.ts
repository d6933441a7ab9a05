import { newId } from '@navette/store';
import { expect } from 'vitest';
import { webhookDocument } from './documents.js';
import type { RunningApi } from './running-api.js';

/** A published flow and one queued run of it, as the dispatcher would have made it. */
export const makeRun = async (
  api: RunningApi,
  { test = false } = {},
): Promise<{ flowId: string; runId: string; versionId: string; eventId: string }> => {
  const flow = (await api.ask('POST', '/api/flows', { from: 'import', file: webhookDocument() })).json();
  const { version } = (await api.ask('POST', `/api/flows/${flow.id}/publish`, {})).json();
  const { eventId } = (await api.ask('POST', `/api/flows/${flow.id}/run`, { data: { body: { email: 'a@b.example' } } })).json();
  const runId = newId();
  const routed = await api.store.events.routeSome(100, async (events) =>
    events.map((event) => ({
      eventId: event.id,
      verdict: 'started' as const,
      reasons: [],
      wakes: [],
      runs: event.id === eventId ? [{ id: runId, flowId: flow.id, versionId: version.id, about: event.about, identity: null, test }] : [],
    })),
  );
  expect(routed.runs).toBe(1);
  return { flowId: flow.id, runId, versionId: version.id, eventId };
};

type Row = { runId: string; stepId: string; state: 'running' | 'done' | 'failed' | 'held'; rev: number; output?: string };

/** One row of the journal, as the worker writes it. */
export const writeStep = (api: RunningApi, { runId, stepId, state, rev, output }: Row): Promise<void> => {
  const now = new Date();
  return api.store.journal.write({
    runId,
    organisationId: api.organisationId,
    stepId,
    iteration: '',
    state,
    attempt: 1,
    input: null,
    output: output ?? null,
    exits: state === 'done' ? ['next'] : [],
    error: null,
    intentBy: null,
    startedAt: now,
    endedAt: state === 'done' || state === 'failed' ? now : null,
    nextAt: null,
    deadline: null,
    rev,
  });
};

export const endRun = (api: RunningApi, of: { runId: string; state: 'done' | 'failed' | 'held'; rev: number }): Promise<void> =>
  api.store.journal.endRun({ ...of, organisationId: api.organisationId, error: null, leavesBatch: true });
