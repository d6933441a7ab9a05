export * from './action.js';
export * from './connection.js';
export * from './connector.js';
export * from './errors.js';
export * from './http.js';
export * from './trigger.js';
