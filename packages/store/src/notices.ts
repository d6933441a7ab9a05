import type { LiveNotice, Notice, WorkNotice } from './store.js';

/** Who carries runs hears of work, who shows them of what is seen: a worker does not read what it has just told. */
export type Channel = 'work' | 'live';
export const channels = { work: 'navette_work', live: 'navette_live' } as const satisfies Record<Channel, string>;

/** Refused by Postgres from 8,000 bytes. */
const largestPayload = 7_500;

export type RunNotice = { runId: string; organisationId: string; rev: number };

export const eventsPayload = JSON.stringify({ kind: 'events' } satisfies WorkNotice);

/** `by`: the worker that looks for them itself. */
export const queuedPayload = (by?: string): string => JSON.stringify({ kind: 'queued', by } satisfies WorkNotice);

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
  JSON.stringify({ kind: 'draft', flowId, organisationId, revision } satisfies LiveNotice);

export const presencePayload = (flowId: string): string => JSON.stringify({ kind: 'presence', flowId } satisfies LiveNotice);

type Payload =
  | Exclude<Notice, { kind: 'run' | 'reconnected' }>
  | { kind: 'runs'; runs: [runId: string, organisationId: string, rev: number][] };

export const noticesOf = (payload: string): Notice[] => {
  const notice = JSON.parse(payload) as Payload;
  if (notice.kind !== 'runs') return [notice];
  return notice.runs.map(([runId, organisationId, rev]) => ({ kind: 'run', runId, organisationId, rev }));
};
