import type { ConnectorDefinition } from '@navette/connector-sdk';
import type { JsonObject } from '@navette/flow';
import { newId, type Store } from '@navette/store';
import { aboutOf } from '../about-of.js';

/** "Run now": an event for one flow only, accepted like any other. `versionId` makes it run that version instead of the live one. */
export const startNow = async (
  deps: { store: Store; connectors: readonly ConnectorDefinition[] },
  of: { organisationId: string; flowId: string; connector: string; trigger: string; data: JsonObject; keys?: string[]; versionId?: string },
): Promise<{ eventId: string }> => {
  const id = newId();
  const { keys = [], ...rest } = of;
  const about = aboutOf(deps.connectors, of);
  const accepted = await deps.store.events.accept({ ...rest, id, keys, about, source: `manual:${of.flowId}`, dedupeKey: id });
  return { eventId: accepted.id };
};
