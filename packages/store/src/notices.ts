import type { Notice } from './store.js';

export const channel = 'navette';

/** Refused by Postgres from 8,000 bytes. */
const largestPayload = 7_500;

export type RunNotice = { runId: string; organisationId: string; rev: number };

export const eventsPayload = JSON.stringify({ kind: 'events' } satisfies Notice);
export const queuedPayload = JSON.stringify({ kind: 'queued' } satisfies Notice);

/** One payload names many runs: Postgres handles each notification under one lock of the whole server. Of one run the highest `rev` is told. */
export const runPayloads = (notices: Iterable<RunNotice>): string[] => {
  const latest = new Map<string, RunNotice>();
  for (const notice of notices) if (notice.rev >= (latest.get(notice.runId)?.rev ?? 0)) latest.set(notice.runId, notice);
  const payloads: string[] = [];
  let runs: string[] = [];
  let size = 0;
  for (const { runId, organisationId, rev } of latest.values()) {
    const run = JSON.stringify([runId, organisationId, rev]);
    if (size + run.length > largestPayload) {
      payloads.push(joined(runs));
      runs = [];
      size = 0;
    }
    runs.push(run);
    size += run.length + 1;
  }
  return runs.length > 0 ? [...payloads, joined(runs)] : payloads;
};

const joined = (runs: string[]) => `{"kind":"runs","runs":[${runs.join(',')}]}`;

export const draftPayload = (flowId: string, organisationId: string, revision: number): string =>
  JSON.stringify({ kind: 'draft', flowId, organisationId, revision } satisfies Notice);

export const presencePayload = (flowId: string): string => JSON.stringify({ kind: 'presence', flowId } satisfies Notice);

type Payload =
  | Extract<Notice, { kind: 'events' | 'queued' | 'draft' | 'presence' }>
  | { kind: 'runs'; runs: [runId: string, organisationId: string, rev: number][] };

export const noticesOf = (payload: string): Notice[] => {
  const notice = JSON.parse(payload) as Payload;
  if (notice.kind !== 'runs') return [notice];
  return notice.runs.map(([runId, organisationId, rev]) => ({ kind: 'run', runId, organisationId, rev }));
};
