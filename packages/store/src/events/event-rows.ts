import type { EventVerdict, JsonObject } from '@navette/flow';
import type { EventReason } from '../schema/tables.js';
import type { EventLine, StoredEvent } from '../store.js';

/** An event as `SELECT *` answers it. */
export type EventRow = {
  id: string;
  organisation_id: string;
  source: string;
  connector: string;
  trigger: string;
  connection_id: string | null;
  flow_id: string | null;
  version_id: string | null;
  data: JsonObject;
  keys: string[];
  about: string;
  received_at: Date;
  routed_at: Date | null;
  verdict: EventVerdict;
  reasons: EventReason[];
};

export const storedEvent = (row: EventRow): StoredEvent => ({
  id: row.id,
  organisationId: row.organisation_id,
  source: row.source,
  connector: row.connector,
  trigger: row.trigger,
  connectionId: row.connection_id,
  flowId: row.flow_id,
  versionId: row.version_id,
  data: row.data,
  keys: row.keys,
  about: row.about,
  receivedAt: row.received_at,
});

export const eventLine = (row: EventRow): EventLine => ({
  ...storedEvent(row),
  verdict: row.verdict,
  reasons: row.reasons,
  routedAt: row.routed_at,
});
