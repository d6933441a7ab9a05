export { createStore } from './create-store.js';
export { DatabaseAway } from './database/postgres-errors.js';
export { migrate } from './migrate.js';
export { newId } from './new-id.js';
export type * from './schema/tables.js';
export { SecretsUnreadable } from './secrets.js';
export type * from './store.js';
