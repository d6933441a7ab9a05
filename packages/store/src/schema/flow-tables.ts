import type { FlowDocument, Json, Operation, Plan, QuietWatch } from '@navette/flow';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { TeamQuestion } from '../team-templates/team-template-store.js';
import { createdAt, time } from './columns.js';

/** Where a team puts flows together; a flow is in one or in none. */
export const folders = pgTable(
  'folders',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    name: text('name').notNull(),
    /** The folder in which it stands; null: in none. */
    parentId: text('parent_id').references((): AnyPgColumn => folders.id),
    createdAt: createdAt(),
    createdBy: text('created_by').notNull(),
  },
  (t) => [
    uniqueIndex('folders_name').on(t.organisationId, sql`coalesce(${t.parentId}, '')`, sql`lower(${t.name})`),
    index('folders_parent').on(t.parentId),
  ],
);

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
    /** When it was last switched on; null: it never was, or only before this was kept. */
    onSince: time('on_since'),
    /** When it is said to have gone quiet; null: by its own habit. */
    watch: jsonb('watch').$type<QuietWatch>(),
    /** The live version's number; null: never published. */
    liveVersion: integer('live_version'),
    folderId: text('folder_id').references(() => folders.id, { onDelete: 'set null' }),
    labels: text('labels').array().notNull().default([]),
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

/** The hours in which runs of a flow started: its habit, however many runs there are. Written with the runs, tests left out. */
export const runHours = pgTable(
  'run_hours',
  {
    flowId: text('flow_id').notNull(),
    hour: time('hour').notNull(),
  },
  (t) => [primaryKey({ columns: [t.flowId, t.hour] })],
);

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

/** Counters that name the state of something: `listening` grows whenever a flow is published, switched or removed. */
export const counters = pgTable('counters', {
  name: text('name').primaryKey(),
  value: bigint('value', { mode: 'number' }).notNull().default(1),
});
