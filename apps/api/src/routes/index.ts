import type { ApiInstance } from '../api-instance.js';
import type { Auth } from '../auth/create-auth.js';
import type { Identify } from '../auth/identify.js';
import type { createSetup } from '../auth/set-up-owner.js';
import type { OptionsCache } from '../connections/options-cache.js';
import type { ApiDeps } from '../deps.js';
import { accountRoutes } from './account.js';
import { apiKeyRoutes } from './api-keys.js';
import { auditRoutes } from './audit.js';
import { calendarRoutes } from './calendars.js';
import { catalogRoutes } from './catalog.js';
import { connectionActRoutes } from './connection-acts.js';
import { connectionRoutes } from './connections.js';
import { eventRoutes } from './events.js';
import { flowDraftRoutes } from './flow-draft.js';
import { flowLifeRoutes } from './flow-life.js';
import { flowPlacingRoutes } from './flow-placing.js';
import { flowPublishingRoutes } from './flow-publishing.js';
import { flowRunRoutes } from './flow-run.js';
import { flowVersionRoutes } from './flow-versions.js';
import { flowRoutes } from './flows.js';
import { folderRoutes } from './folders.js';
import { healthRoutes } from './health.js';
import { hookAddressRoutes } from './hook-addresses.js';
import { invitationRoutes } from './invitations.js';
import { lookupTableRoutes } from './lookup-tables.js';
import { memberRoutes } from './members.js';
import { runActRoutes } from './run-acts.js';
import { runRoutes } from './runs.js';
import { secretRoutes } from './secrets.js';
import { templateRoutes } from './templates.js';

export type RouteDeps = ApiDeps & { auth: Auth; identify: Identify; setup: ReturnType<typeof createSetup>; optionsCache: OptionsCache };

/** All routes under /api that have schemas. */
export const addRoutes = (app: ApiInstance, deps: RouteDeps): void => {
  const all: ((app: ApiInstance, deps: RouteDeps) => void)[] = [
    healthRoutes,
    accountRoutes,
    memberRoutes,
    invitationRoutes,
    catalogRoutes,
    templateRoutes,
    flowRoutes,
    flowLifeRoutes,
    flowPlacingRoutes,
    flowDraftRoutes,
    flowVersionRoutes,
    flowPublishingRoutes,
    flowRunRoutes,
    folderRoutes,
    hookAddressRoutes,
    runRoutes,
    runActRoutes,
    eventRoutes,
    connectionRoutes,
    connectionActRoutes,
    secretRoutes,
    lookupTableRoutes,
    calendarRoutes,
    auditRoutes,
    apiKeyRoutes,
  ];
  for (const add of all) add(app, deps);
};
