import type { Json } from '@navette/flow';
import type { NewEvent } from '../events/event-store.js';

/** Where a polling trigger stopped, or when a schedule last fired. */
export type CursorStore = {
  read(flowIds: string[]): Promise<Map<string, { cursor: Json; changedAt: Date }>>;
  /** Whether a run of this flow has not ended yet. */
  isBusy(flowId: string): Promise<boolean>;
  /** Cursor and events in one transaction: nothing is seen twice, nothing is passed over. */
  advance(flowId: string, cursor: Json, events: NewEvent[]): Promise<void>;
};
