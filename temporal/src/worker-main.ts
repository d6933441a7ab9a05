import { findAction, findConnector, findTrigger } from '@navette/connectors';
import { createStore } from '@navette/store';
import pino from 'pino';
import { requiredEnvironment } from './worker/required-environment.js';
import { startWorker } from './worker/start-worker.js';
import { yieldToFrontDoor } from './worker/yield-to-front-door.js';

/** One worker process. Ends with code 1 when it can go on no longer; whoever supervises it starts it again. */
const log = pino({ name: 'worker', level: process.env.NAVETTE_LOG ?? 'info' });
yieldToFrontDoor();
const environment = requiredEnvironment(process.env);
const store = createStore({ databaseUrl: environment.databaseUrl, secretKey: environment.secretKey });

const worker = await startWorker({
  store,
  connectors: { connector: findConnector, action: findAction, trigger: findTrigger },
  temporalAddress: environment.temporalAddress,
  allowedPrivateOrigins: environment.allowedPrivateOrigins,
  lane: environment.lane,
  log,
});
log.info({ workerId: worker.workerId, lane: environment.lane }, 'ready');

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void worker.stop().then(async () => {
      await store.close();
      process.exit(0);
    });
  });
}
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
worker.ended.catch((error) => {
  log.error({ error }, 'the worker cannot go on');
  process.exit(1);
});
