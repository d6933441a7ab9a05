export type * from './schema/tables.js';
export type * from './store.js';
