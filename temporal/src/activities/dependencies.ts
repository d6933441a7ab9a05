import type { ActionDefinition, ConnectorDefinition, TriggerDefinition } from '@navette/connector-sdk';
import type { Store } from '@navette/store';
import type { Logger } from 'pino';
import type { BatchMemories } from './batch-memories.js';
import type { Connections } from './connections.js';
import type { Custody } from './custody.js';
import type { Load } from './load.js';

/** The connectors a worker can run. */
export type Connectors = {
  connector(name: string): ConnectorDefinition | undefined;
  action(connector: string, action: string): ActionDefinition | undefined;
  trigger(connector: string, trigger: string): TriggerDefinition | undefined;
};

/** Everything an activity may use; given once, at the start of the worker. */
export type ActivityDependencies = {
  store: Store;
  connectors: Connectors;
  connections: Connections;
  memories: BatchMemories;
  load: Load;
  custody: Custody;
  workerId: string;
  log: Logger;
  newId(): string;
  /** Wakes a run that waits for another run's end. */
  wake(batchId: string, call: { runId: string; stepId: string; iteration: string }): Promise<void>;
};
