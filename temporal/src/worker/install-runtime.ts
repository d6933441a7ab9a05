import { DefaultLogger, Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';

let installed = false;

/** The SDK's one runtime of this process: its warnings and errors go to our log, the rest is not news. Telemetry is not sent anywhere. */
export function installRuntime(log: Logger): void {
  if (installed) return;
  installed = true;
  const logger = new DefaultLogger('WARN', ({ level, message, meta }) => {
    const write = level === 'ERROR' ? log.error.bind(log) : log.warn.bind(log);
    write(meta ?? {}, message);
  });
  Runtime.install({ logger, shutdownSignals: [] });
}
