import type { JsonObject, Words } from '@navette/flow';
import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, createdAt, time } from './columns.js';
import { flows } from './flow-tables.js';

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

/** What steps keep secret (a token of a web request): never changed, since a published version may hold its id. */
export const secrets = pgTable(
  'secrets',
  {
    id: text('id').primaryKey(),
    organisationId: text('organisation_id').notNull(),
    /** Sealed as the secrets of connections. */
    sealed: bytes('sealed').notNull(),
    createdAt: createdAt(),
    createdBy: text('created_by'),
  },
  (t) => [index('secrets_organisation').on(t.organisationId)],
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
