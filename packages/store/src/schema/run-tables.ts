import type { EventVerdict, ExitId, Json, JsonObject, RunState, StepError, StepState, Words } from '@navette/flow';
import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { time } from './columns.js';
import { flowVersions } from './flow-tables.js';

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
    /** A person wants it held, and what it says then; its batch lets it go as soon as nothing of it is under way. */
    holdAsked: jsonb('hold_asked').$type<StepError & { stepId: string }>(),
    /** Why it was cancelled when no person did: "Left early: became a customer". */
    cancelReason: jsonb('cancel_reason').$type<Words>(),
    /** Of a run that no batch has carried yet: it is of no use after this, and does not run. */
    tooLateAt: time('too_late_at'),
    startedAt: time('started_at').notNull().defaultNow(),
    endedAt: time('ended_at'),
  },
  (t) => [
    uniqueIndex('runs_once_per_flow_and_event').on(t.flowId, t.eventId).where(sql`replay_of is null`),
    index('runs_queued').on(t.versionId, t.startedAt).where(sql`state = 'queued'`),
    index('runs_late').on(t.tooLateAt).where(sql`state = 'queued' and too_late_at is not null`),
    index('runs_batch').on(t.batchId).where(sql`batch_id is not null`),
    index('runs_cancelling').on(t.batchId).where(sql`cancel_requested_at is not null and ended_at is null`),
    index('runs_moving').on(t.batchId).where(sql`move_to is not null`),
    index('runs_holding').on(t.batchId).where(sql`hold_asked is not null`),
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
