export { clock } from './clock.js';
export { runBatch } from './run-batch.js';
