// Asks the Temporal SDK to download its server into a folder: `node fetch-temporal.mjs <folder> <version>`. The SDK only downloads when
// it also starts the server, so it starts it and ends it at once. A separate process: the download cannot be given up from outside.
import { native } from '@temporalio/core-bridge';

const [downloadDir, version] = process.argv.slice(2);
const runtime = native.newRuntime({
  logExporter: { type: 'console', filter: 'ERROR', format: null },
  telemetry: { attachServiceName: false, metricPrefix: 'temporal_' },
  metricsExporter: null,
  workerHeartbeatIntervalMillis: null,
});
const day = 86_400_000;
const server = await native.newEphemeralServer(runtime, {
  type: 'dev-server',
  exe: { type: 'cached-download', downloadDir, version: `v${version}`, ttl: 3650 * day, sdkName: 'sdk-typescript', sdkVersion: '1.24.0' },
  namespace: 'default',
  ip: '127.0.0.1',
  port: null,
  uiPort: null,
  dbFilename: null,
  ui: false,
  log: { format: 'pretty', level: 'never' },
  extraArgs: [],
});
await native.ephemeralServerShutdown(server);
process.exit(0);
