export { createApi } from './create-api.js';
export type { ApiDeps } from './deps.js';
export type { EngineClient } from './engine.js';
