import type { FlowDocument, Plan } from '@navette/flow';
import type pg from 'pg';
import { newId } from './new-id.js';
import type { JournalWrite, NewEvent } from './store.js';

/** For tests only: the smallest flow, event, run and journal row that the tables take. */
export const organisationId = 'organisation-1';

export const document: FlowDocument = {
  format: 1,
  name: 'Missed call',
  steps: { trigger: { id: 'trigger', kind: 'trigger', connector: 'ringover', trigger: 'callMissed', params: {} } },
  links: [],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
  layout: { mode: 'automatic' },
};

export const plan: Plan = {
  trigger: { id: 'trigger', connector: 'ringover', trigger: 'callMissed', params: {} },
  steps: [],
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
};

export const newEvent = (change: Partial<NewEvent> = {}): NewEvent => ({
  id: newId(),
  organisationId,
  source: 'hook:one',
  dedupeKey: newId(),
  connector: 'ringover',
  trigger: 'callMissed',
  data: { from: '+33612345678' },
  keys: [],
  about: '+33612345678',
  ...change,
});

export const journalWrite = (runId: string, change: Partial<JournalWrite> = {}): JournalWrite => ({
  runId,
  organisationId,
  stepId: 'lead',
  iteration: '',
  state: 'running',
  attempt: 1,
  input: null,
  output: null,
  exits: [],
  error: null,
  startedAt: new Date(),
  endedAt: null,
  nextAt: null,
  deadline: null,
  intentBy: null,
  rev: 1,
  ...change,
});

type Query = pg.Client['query'];

/** A published flow by plain SQL: what the tests of the hot paths stand on. */
export const insertFlow = async (query: Query, change: { plan?: Plan; name?: string } = {}) => {
  const [flowId, versionId] = [newId(), newId()];
  await query(`INSERT INTO flows (id, organisation_id, name, draft, "on", live_version) VALUES ($1, $2, $3, $4, true, 1)`, [
    flowId,
    organisationId,
    change.name ?? document.name,
    document,
  ]);
  await query(
    `INSERT INTO flow_versions (id, flow_id, organisation_id, number, document, plan, connector_versions) VALUES ($1, $2, $3, 1, $4, $5, '{}')`,
    [versionId, flowId, organisationId, document, change.plan ?? plan],
  );
  return { flowId, versionId };
};

/** `count` runs in the queue, each with an event of its own. */
export const insertRuns = async (query: Query, of: { flowId: string; versionId: string }, count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId());
  await query(
    `INSERT INTO events (id, organisation_id, source, dedupe_key, connector, trigger, data)
     SELECT 'event-' || id, $2, 'hook:one', id, 'ringover', 'callMissed', '{"from":"+33612345678"}' FROM unnest($1::text[]) AS id`,
    [ids, organisationId],
  );
  await query(
    `INSERT INTO runs (id, organisation_id, flow_id, version_id, event_id, about)
     SELECT id, $2, $3, $4, 'event-' || id, '+33612345678' FROM unnest($1::text[]) AS id`,
    [ids, organisationId, of.flowId, of.versionId],
  );
  return ids;
};
