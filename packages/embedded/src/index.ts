export { EmbeddedError, type EmbeddedProblem, problem } from './embedded-error.js';
export { findTemporal, type Progress } from './find-temporal.js';
export { freePort, isPortFree } from './free-port.js';
export { isRunning } from './leftover-server.js';
export { type ServerExit, type ServerProcess, startServerProcess } from './server-process.js';
export { type PostgresServer, startPostgres } from './start-postgres.js';
export { startTemporal, type TemporalServer } from './start-temporal.js';
