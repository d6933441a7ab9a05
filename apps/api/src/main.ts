import { createHttpPool } from '@navette/connector-sdk';
import { catalog, connectors } from '@navette/connectors';
import { createAuthDatabase, createStore } from '@navette/store';
import { createEngineClient } from '@navette/temporal/client';
import { reopenPracticeAddresses } from './connections/reopen-practice-addresses.js';
import { createApi } from './create-api.js';
import { readEnvironment } from './read-environment.js';

/** One API process: reads its environment, listens, and ends in order when asked to. */
const environment = readEnvironment(process.env);
const store = createStore({ databaseUrl: environment.databaseUrl, secretKey: environment.secretKey });
const authDatabase = createAuthDatabase(environment.databaseUrl);
const engine = createEngineClient({ address: environment.temporalAddress });
const httpPool = createHttpPool({ allowedPrivateOrigins: environment.allowedPrivateOrigins });

const deps = { ...environment, store, authDatabase, engine, connectors, catalog: catalog(), httpPool };
const app = await createApi(deps);
await app.listen({ port: environment.port, host: environment.host });
app.log.info({ url: environment.publicUrl, port: environment.port }, 'ready');
if (environment.sandboxUrl) void reopenPracticeAddresses(deps, app.log);

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await app.close();
  await Promise.all([store.close(), authDatabase.$client.end(), engine.close(), httpPool.close()]);
  process.exit(0);
};
process.on('SIGINT', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('disconnect', () => void stop());
