import type { EventQuery, RunQuery } from '@navette/api/contract';

/** Names of what is cached. Invalidate a prefix to refresh everything below it. */
export const keys = {
  setup: ['setup'] as const,
  me: ['me'] as const,
  members: ['members'] as const,
  apiKeys: ['api-keys'] as const,
  catalog: ['catalog'] as const,
  templates: ['templates'] as const,
  flows: ['flows'] as const,
  flow: (flowId: string) => ['flows', flowId] as const,
  versions: (flowId: string) => ['flows', flowId, 'versions'] as const,
  hook: (flowId: string) => ['flows', flowId, 'hook'] as const,
  tests: (flowId: string) => ['flows', flowId, 'tests'] as const,
  samples: (flowId: string) => ['flows', flowId, 'samples'] as const,
  runs: ['runs'] as const,
  runList: (filter: RunQuery) => ['runs', 'list', filter] as const,
  runCounts: (filter: RunQuery) => ['runs', 'counts', filter] as const,
  run: (runId: string) => ['runs', 'one', runId] as const,
  events: ['events'] as const,
  eventList: (filter: EventQuery) => ['events', 'list', filter] as const,
  event: (eventId: string) => ['events', 'one', eventId] as const,
  connections: ['connections'] as const,
  connection: (connectionId: string) => ['connections', connectionId] as const,
  tables: ['lookup-tables'] as const,
  table: (tableId: string) => ['lookup-tables', tableId] as const,
};
