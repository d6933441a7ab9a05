/** Ids are UUID v7 as text, made by us, unless a table says otherwise. `organisation_id` = better-auth's organisation. */
export * from './connection-tables.js';
export * from './flow-tables.js';
export * from './organisation-tables.js';
export * from './run-tables.js';
