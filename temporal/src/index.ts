export type { Connectors } from './activities/dependencies.js';
export { createEngineClient, type EngineClient } from './client/create-engine-client.js';
export { type RunningWorker, startWorker, type WorkerOptions } from './worker/start-worker.js';
export { buildWorkflowBundle } from './worker/workflow-bundle.js';
export type { Lane } from './workflows/protocol.js';
