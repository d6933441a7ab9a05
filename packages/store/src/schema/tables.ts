import type {
  Calendar,
  EventVerdict,
  ExitId,
  FlowDocument,
  Json,
  JsonObject,
  Operation,
  Plan,
  RunState,
  StepError,
  StepState,
  Words,
} from '@navette/flow';
import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { TeamQuestion } from '../team-templates/team-template-store.js';

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' });
const time = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const createdAt = () => time('created_at').notNull().defaultNow();

/** Ids are UUID v7 as text, made by us, unless a table says otherwise. `organisation_id` = better-auth's organisation. */

export const flows = pgTable(
  'flows',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    /** The single editable state, shared by the team. Never runs. */
    draft: jsonb('draft').$type<FlowDocument>().notNull(),
    /** Grows with every saved draft; a save names the revision it was made on. */
    draftRevision: integer('draft_revision').notNull().default(1),
    draftChangedAt: time('draft_changed_at').notNull().defaultNow(),
    draftChangedBy: text('draft_changed_by'),
    on: boolean('on').notNull().default(false),
    /** The live version's number; null: never published. */
    liveVersion: integer('live_version'),
    createdAt: createdAt(),
    createdBy: text('created_by'),
    deletedAt: time('deleted_at'),
  },
  (t) => [index('flows_organisation').on(t.organisationId)],
);

/** Every edit of a draft with its author: the flow's `draft` is all of them applied. One per revision, without a gap. */
export const draftEdits = pgTable(
  'draft_edits',
  {
    flowId: text('flow_id')
      .notNull()
      .references(() => flows.id),
    /** The draft's revision after it. */
    revision: integer('revision').notNull(),
    /** Given by the editor that made it, so that it recognises its own. */
    id: text('id').notNull(),
    operation: jsonb('operation').$type<Operation>().notNull(),
    /** What it changed: `steps/task/params/subject`, `links/…`, `name`. */
    parts: text('parts').array().notNull(),
    by: text('by').notNull(),
    at: time('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.revision] })],
);

/** Who has which flow open, and at which step. A row that is not seen for a while is of an editor that is gone. */
export const draftPresence = pgTable(
  'draft_presence',
  {
    /** One open editor of one browser; made anew with every connection. */
    sessionId: text('session_id').primaryKey(),
    flowId: text('flow_id')
      .notNull()
      .references(() => flows.id),
    userId: text('user_id').notNull(),
    /** The step whose form is open to be edited. */
    stepId: text('step_id'),
    /** Since when it waits for that form: the first of those who are active holds it. */
    since: time('since').notNull().defaultNow(),
    /** When it asked the holder for the form. */
    askedAt: time('asked_at'),
    /** The last key or pointer. */
    activeAt: time('active_at').notNull().defaultNow(),
    /** The last sign of the process that holds its connection. */
    seenAt: time('seen_at').notNull().defaultNow(),
  },
  (t) => [index('draft_presence_flow').on(t.flowId)],
);

export const flowVersions = pgTable(
  'flow_versions',
  {
    id: text('id').primaryKey(),
    flowId: text('flow_id')
      .notNull()
      .references(() => flows.id),
    organisationId: text('organisation_id').notNull(),
    /** From 1; 0: kept for tests and "run now", never live. */
    number: integer('number').notNull(),
    document: jsonb('document').$type<FlowDocument>().notNull(),
    plan: jsonb('plan').$type<Plan>().notNull(),
    connectorVersions: jsonb('connector_versions').$type<Record<string, string>>().notNull(),
    note: text('note').notNull().default(''),
    publishedAt: time('published_at').notNull().defaultNow(),
    publishedBy: text('published_by'),
  },
  (t) => [uniqueIndex('flow_versions_number').on(t.flowId, t.number).where(sql`number > 0`)],
);

export const connections = pgTable(
  'connections',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    connector: text('connector').notNull(),
    name: text('name').notNull(),
    /** The account's own name, from the last successful test. */
    account: text('account').notNull().default(''),
    /** AES-256-GCM of the values' JSON: 12 bytes nonce, 16 bytes tag, ciphertext. */
    secrets: bytes('secrets').notNull(),
    health: text('health').$type<'untested' | 'works' | 'lost'>().notNull().default('untested'),
    healthDetail: jsonb('health_detail').$type<Words>(),
    testedAt: time('tested_at'),
    lastUsedAt: time('last_used_at'),
    createdAt: createdAt(),
    createdBy: text('created_by'),
  },
  (t) => [index('connections_organisation').on(t.organisationId)],
);

/** Addresses that the world posts to: `/hooks/:id`, `/forms/:id`. */
export const hookEndpoints = pgTable(
  'hook_endpoints',
  {
    /** 32 random characters: knowing it is the right to post. */
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    connector: text('connector').notNull(),
    /** One of the two, by the connector's `addressOf`. */
    connectionId: text('connection_id').references(() => connections.id, { onDelete: 'cascade' }),
    flowId: text('flow_id').references(() => flows.id),
    /** Encrypted values of an endpoint of a flow (a shared secret), as in connections. */
    secrets: bytes('secrets'),
    /** What a form shows: its fields. */
    settings: jsonb('settings').$type<JsonObject>().notNull().default({}),
    lastEventAt: time('last_event_at'),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex('hook_endpoints_flow').on(t.flowId), uniqueIndex('hook_endpoints_connection').on(t.connectionId)],
);

export const events = pgTable(
  'events',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    /** `hook:<id>`, `form:<id>`, `poll:<flow>`, `schedule:<flow>`, `manual:<flow>`, `subflow:<run>`. */
    source: text('source').notNull(),
    dedupeKey: text('dedupe_key').notNull(),
    connector: text('connector').notNull(),
    trigger: text('trigger').notNull(),
    connectionId: text('connection_id'),
    /** Set when the event is for one flow only (its own address, schedule, "run now"). */
    flowId: text('flow_id'),
    /** "Run now" and tests run this version instead of the live one. */
    versionId: text('version_id'),
    data: jsonb('data').$type<JsonObject>().notNull(),
    keys: text('keys').array().notNull().default(sql`'{}'`),
    about: text('about').notNull().default(''),
    receivedAt: time('received_at').notNull().defaultNow(),
    /** Null until the dispatcher has decided. */
    routedAt: time('routed_at'),
    verdict: text('verdict').$type<EventVerdict>().notNull().default('pending'),
    /** Why each flow did or did not run: [{ flowId, verdict, reason, runId? }]. */
    reasons: jsonb('reasons').$type<EventReason[]>().notNull().default([]),
  },
  (t) => [
    uniqueIndex('events_dedupe').on(t.source, t.dedupeKey),
    index('events_unrouted').on(t.receivedAt).where(sql`routed_at is null`),
    index('events_organisation').on(t.organisationId, t.receivedAt),
    /** A wait looks for early events by key; so does the search of runs. `fastupdate` would make each look read all that is new. */
    index('events_keys').using('gin', t.keys).with({ fastupdate: false }).where(sql`keys <> '{}'`),
  ],
);

export type EventReason = { flowId: string; verdict: EventVerdict; reason: Words; runId?: string };

export const runs = pgTable(
  'runs',
  {
    id: text('id').primaryKey(),
    /** What people say: run #8412. */
    number: bigserial('number', { mode: 'number' }).notNull(),
    organisationId: text('organisation_id').notNull(),
    flowId: text('flow_id').notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => flowVersions.id),
    eventId: text('event_id').notNull(),
    state: text('state').$type<RunState>().notNull().default('queued'),
    about: text('about').notNull().default(''),
    test: boolean('test').notNull().default(false),
    /** The batch that carries it now; null: waiting to be claimed, held, or ended. */
    batchId: text('batch_id'),
    /** Value of the identity pill, for "who may enter again". */
    identity: text('identity'),
    replayOf: text('replay_of'),
    /** A parent run's call that waits for this run: `runId:stepId:iteration`. */
    parentCall: text('parent_call'),
    error: jsonb('error').$type<StepError & { stepId: string }>(),
    cancelRequestedAt: time('cancel_requested_at'),
    /** A person wants it to go on by this version; its batch lets it go as soon as it only waits. */
    moveTo: text('move_to'),
    /** Why it was cancelled when no person did: "Left early: became a customer". */
    cancelReason: jsonb('cancel_reason').$type<Words>(),
    startedAt: time('started_at').notNull().defaultNow(),
    endedAt: time('ended_at'),
  },
  (t) => [
    uniqueIndex('runs_once_per_flow_and_event').on(t.flowId, t.eventId).where(sql`replay_of is null`),
    index('runs_queued').on(t.versionId, t.startedAt).where(sql`state = 'queued'`),
    index('runs_batch').on(t.batchId).where(sql`batch_id is not null`),
    index('runs_cancelling').on(t.batchId).where(sql`cancel_requested_at is not null and ended_at is null`),
    index('runs_moving').on(t.batchId).where(sql`move_to is not null`),
    index('runs_organisation').on(t.organisationId, t.number),
    index('runs_flow').on(t.flowId, t.number),
    index('runs_unended').on(t.versionId).where(sql`ended_at is null`),
    index('runs_held').on(t.organisationId).where(sql`state = 'held'`),
    index('runs_state').on(t.organisationId, t.state, t.number),
    /** Counts of the last day come from this index alone. */
    index('runs_recent').on(t.organisationId, t.startedAt, t.flowId, t.state).where(sql`not test`),
    index('runs_tests').on(t.flowId, t.number).where(sql`test`),
    index('runs_event').on(t.eventId),
    index('runs_identity').on(t.flowId, t.identity).where(sql`identity is not null`),
  ],
);

/** The journal, the run log and what the canvas shows: one truth. Written only by the worker that carries the run's batch. */
export const runSteps = pgTable(
  'run_steps',
  {
    runId: text('run_id').notNull(),
    stepId: text('step_id').notNull(),
    iteration: text('iteration').notNull().default(''),
    state: text('state').$type<StepState>().notNull(),
    attempt: integer('attempt').notNull().default(1),
    input: jsonb('input').$type<Json>(),
    output: jsonb('output').$type<Json>(),
    exits: text('exits').array().$type<ExitId[]>().notNull().default(sql`'{}'`),
    error: jsonb('error').$type<StepError>(),
    /** Worker that announced a call before making it: a crash leaves it without outcome. */
    intentBy: text('intent_by'),
    /** In a test: nothing was sent, nobody was waited for. */
    simulated: boolean('simulated').notNull().default(false),
    startedAt: time('started_at').notNull(),
    endedAt: time('ended_at'),
    nextAt: time('next_at'),
    deadline: time('deadline'),
    rev: bigint('rev', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.stepId, t.iteration] })],
);

/** A run's wait for an event or an approval; the dispatcher writes `deliveredEvent` BEFORE it signals. */
export const waits = pgTable(
  'waits',
  {
    runId: text('run_id').notNull(),
    stepId: text('step_id').notNull(),
    iteration: text('iteration').notNull().default(''),
    organisationId: text('organisation_id').notNull(),
    /** `time`: only once somebody has said "go on now". `leave`: an event that ends the whole run; its `stepId` is `leave-<rule>`. */
    kind: text('kind').$type<'event' | 'approval' | 'subflow' | 'leave' | 'time'>().notNull(),
    connector: text('connector'),
    trigger: text('trigger'),
    connectionId: text('connection_id'),
    keys: text('keys').array().notNull().default(sql`'{}'`),
    since: time('since').notNull(),
    deadline: time('deadline'),
    deliveredEvent: text('delivered_event'),
    /** An approval's or sub-flow's answer. */
    answer: jsonb('answer').$type<Json>(),
    answeredBy: text('answered_by'),
    /** Of a `leave`: why the run ends, as the flow says it. */
    label: text('label'),
    /** Events with the right keys that the wait's filter turned down. */
    refusedEvents: text('refused_events').array().notNull().default(sql`'{}'`),
    endedAt: time('ended_at'),
  },
  (t) => [
    primaryKey({ columns: [t.runId, t.stepId, t.iteration] }),
    /** Told to the run as soon as it is there; what stays here has not been heard. */
    index('waits_unheard').on(t.runId).where(sql`ended_at is null and (delivered_event is not null or answered_by is not null)`),
    index('waits_open').using('gin', t.keys).with({ fastupdate: false }).where(sql`ended_at is null and delivered_event is null`),
  ],
);

/** A person's word on a held step: resume, or one of the choices of "outcome unknown". Read by the worker when the call is asked again. */
export const decisions = pgTable(
  'decisions',
  {
    runId: text('run_id').notNull(),
    stepId: text('step_id').notNull(),
    iteration: text('iteration').notNull().default(''),
    choice: text('choice').$type<'happened' | 'tryAgain' | 'goOnWithout'>().notNull(),
    output: jsonb('output').$type<Json>(),
    by: text('by').notNull(),
    at: time('at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.stepId, t.iteration] })],
);

export const batches = pgTable(
  'batches',
  {
    /** Also the Temporal workflow id. */
    id: text('id').primaryKey(),
    versionId: text('version_id').notNull(),
    /** Worker that started it; its advisory lock tells whether it lives. */
    worker: text('worker').notNull(),
    runs: integer('runs').notNull(),
    startedAt: time('started_at').notNull().defaultNow(),
    /** The workflow was accepted by Temporal. */
    workflowStartedAt: time('workflow_started_at'),
    takeovers: integer('takeovers').notNull().default(0),
    endedAt: time('ended_at'),
  },
  (t) => [index('batches_open').on(t.worker).where(sql`ended_at is null`)],
);

export const workers = pgTable('workers', {
  id: text('id').primaryKey(),
  /** Key of the advisory lock (42, lockId) it holds for as long as it lives. */
  lockId: integer('lock_id').generatedAlwaysAsIdentity().notNull(),
  startedAt: time('started_at').notNull().defaultNow(),
  endedAt: time('ended_at'),
});

/** Flows that a team keeps to begin others with. */
export const teamTemplates = pgTable(
  'team_templates',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    document: jsonb('document').$type<FlowDocument>().notNull(),
    questions: jsonb('questions').$type<TeamQuestion[]>().notNull(),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
    deletedAt: time('deleted_at'),
  },
  (t) => [index('team_templates_organisation').on(t.organisationId)],
);

export const lookupTables = pgTable('lookup_tables', {
  id: text('id').primaryKey(),
  organisationId: text('organisation_id').notNull(),
  name: text('name').notNull(),
  /** How keys are compared: phones as E.164, text without case and outer spaces. */
  keyType: text('key_type').$type<'text' | 'phone'>().notNull(),
  /** Where phones written without a prefix are. */
  country: text('country').notNull().default('FR'),
  keyLabel: text('key_label').notNull(),
  columns: jsonb('columns').$type<LookupColumn[]>().notNull(),
  defaultRow: jsonb('default_row').$type<JsonObject>(),
  createdAt: createdAt(),
  changedAt: time('changed_at').notNull().defaultNow(),
});

export type LookupColumn = { id: string; label: string; type: 'text' | 'number' | 'date' | 'boolean' | 'phone' };

export const lookupRows = pgTable(
  'lookup_rows',
  {
    tableId: text('table_id')
      .notNull()
      .references(() => lookupTables.id, { onDelete: 'cascade' }),
    /** Normalised by the table's key type. */
    key: text('key').notNull(),
    /** As the person typed it. */
    label: text('label').notNull(),
    values: jsonb('values').$type<JsonObject>().notNull(),
    position: integer('position').notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.tableId, t.key] })],
);

/** Cursor of a polling trigger, or last time of a schedule: written in one transaction with its events. */
export const cursors = pgTable('cursors', {
  flowId: text('flow_id')
    .primaryKey()
    .references(() => flows.id),
  cursor: jsonb('cursor').$type<Json>(),
  changedAt: time('changed_at').notNull().defaultNow(),
});

/** Score thresholds: what is remembered of each record's number, per flow. Written with the routing of the event that told it. */
export const scoreStates = pgTable(
  'score_states',
  {
    flowId: text('flow_id')
      .notNull()
      .references(() => flows.id),
    /** The e-mail or identifier, normalised as keys of events are. */
    identity: text('identity').notNull(),
    /** Null: the row was made to be locked, and nothing was told yet. */
    score: doublePrecision('score'),
    armed: boolean('armed').notNull().default(true),
    firedAt: time('fired_at'),
    changedAt: time('changed_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.identity] })],
);

/** Business hours and holidays, the usual calendar first. */
export const calendars = pgTable(
  'calendars',
  {
    organisationId: text('organisation_id').notNull(),
    id: text('id').notNull(),
    position: integer('position').notNull().default(0),
    calendar: jsonb('calendar').$type<Calendar>().notNull(),
    changedAt: time('changed_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
);

/** Counters that name the state of something: `listening` grows whenever a flow is published, switched or removed. */
export const counters = pgTable('counters', {
  name: text('name').primaryKey(),
  value: bigint('value', { mode: 'number' }).notNull().default(1),
});

export const apiKeys = pgTable('api_keys', {
  id: text('id').primaryKey(),
  organisationId: text('organisation_id').notNull(),
  userId: text('user_id'),
  name: text('name').notNull(),
  /** SHA-256 of the key; the key itself is shown once. */
  hash: text('hash').notNull().unique(),
  role: text('role').notNull(),
  createdAt: createdAt(),
  lastUsedAt: time('last_used_at'),
  revokedAt: time('revoked_at'),
});

export const audit = pgTable(
  'audit',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    organisationId: text('organisation_id').notNull(),
    at: time('at').notNull().defaultNow(),
    by: text('by').notNull(),
    act: text('act').notNull(),
    about: text('about').notNull(),
    detail: jsonb('detail').$type<Json>(),
  },
  (t) => [index('audit_organisation').on(t.organisationId, t.id)],
);
