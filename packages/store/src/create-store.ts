import { createBatchStore } from './batches/create-batch-store.js';
import { createPool, forHotPaths, forPeople } from './database/create-pool.js';
import { createEventStore } from './events/create-event-store.js';
import { createJournalStore } from './journal/create-journal-store.js';
import { createListen } from './listen.js';
import { createInputs } from './runs/run-inputs.js';
import { createWaitStore } from './waits/create-wait-store.js';

export const createStore = ({ databaseUrl }: { databaseUrl: string; secretKey: string }) => {
  const pools = {
    people: createPool(databaseUrl, forPeople),
    ingress: createPool(databaseUrl, forHotPaths(2)),
    journal: createPool(databaseUrl, forHotPaths(1)),
    dispatch: createPool(databaseUrl, forHotPaths(4)),
  };
  const journal = createJournalStore(pools);
  return {
    events: createEventStore(pools),
    journal,
    batches: createBatchStore(databaseUrl, pools.dispatch),
    waits: createWaitStore(pools.dispatch),
    runs: { inputs: createInputs(pools.dispatch) },
    listen: createListen(databaseUrl),
    close: async () => {
      journal.close();
      await journal.drained();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
};
