import type { Calendar, Json, JsonObject } from '@navette/flow';
import { bigserial, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, time } from './columns.js';

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
