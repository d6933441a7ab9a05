import { createAccountStore } from './accounts/create-account-store.js';
import { createApiKeyStore } from './api-keys/create-api-key-store.js';
import { createAuditStore } from './audit/create-audit-store.js';
import { createBatchStore } from './batches/create-batch-store.js';
import { createCalendarStore } from './calendars/create-calendar-store.js';
import { createConnectionStore } from './connections/create-connection-store.js';
import { createCursorStore } from './cursors/create-cursor-store.js';
import { createPool, forHotPaths, forLocks, forPeople } from './database/create-pool.js';
import { createEventStore } from './events/create-event-store.js';
import { createFlowStore } from './flows/create-flow-store.js';
import { createFolderStore } from './folders/create-folder-store.js';
import { createHoldStore } from './holds/create-hold-store.js';
import { createHookStore } from './hooks/create-hook-store.js';
import { createJournalStore } from './journal/create-journal-store.js';
import { createListen } from './listen.js';
import { createLookupTableStore } from './lookup-tables/create-lookup-table-store.js';
import { createMoveStore } from './moves/create-move-store.js';
import { createPresenceStore } from './presence/create-presence-store.js';
import { createRunStore } from './runs/create-run-store.js';
import { createSecretStore } from './secrets/create-secret-store.js';
import { createSecretBox } from './secrets.js';
import type { Store } from './store.js';
import { createTeamTemplateStore } from './team-templates/create-team-template-store.js';
import { createWaitStore } from './waits/create-wait-store.js';

/**
 * Everything of one process on one database. Connects when first asked; a process that only accepts events holds one or two
 * connections. `close` writes what the journal still holds, as long as Postgres is there to take it.
 *
 * @example const store = createStore({ databaseUrl: 'postgres://localhost/navette', secretKey: process.env.NAVETTE_SECRET_KEY });
 */
export const createStore = ({ databaseUrl, secretKey }: { databaseUrl: string; secretKey: string }): Store => {
  const box = createSecretBox(secretKey);
  const pools = {
    people: createPool(databaseUrl, forPeople),
    ingress: createPool(databaseUrl, forHotPaths(2)),
    journal: createPool(databaseUrl, forHotPaths(1)),
    dispatch: createPool(databaseUrl, forHotPaths(6)),
    locks: createPool(databaseUrl, forLocks),
  };
  const { close: closeJournal, ...journal } = createJournalStore(pools);
  return {
    events: createEventStore(pools),
    runs: createRunStore(pools),
    journal,
    batches: createBatchStore(databaseUrl, pools.dispatch),
    waits: createWaitStore(pools.dispatch),
    moves: createMoveStore(pools),
    holds: createHoldStore(pools),
    flows: createFlowStore(pools),
    folders: createFolderStore(pools.people),
    presence: createPresenceStore(pools.people),
    connections: createConnectionStore(pools, box),
    secrets: createSecretStore(pools, box),
    hooks: createHookStore(pools.people, box),
    tables: createLookupTableStore(pools),
    calendars: createCalendarStore(pools),
    teamTemplates: createTeamTemplateStore(pools.people),
    audit: createAuditStore(pools.people),
    apiKeys: createApiKeyStore(pools.people),
    accounts: createAccountStore(pools.people),
    cursors: createCursorStore(pools.dispatch),
    listen: createListen(databaseUrl),
    close: async () => {
      closeJournal();
      await journal.drained();
      await Promise.all(Object.values(pools).map((pool) => pool.end()));
    },
  };
};
