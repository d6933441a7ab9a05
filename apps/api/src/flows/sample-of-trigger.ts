import type { Catalog, FlowDocument, JsonObject, TriggerStep } from '@navette/flow';

/** The example that a person edited on the trigger, else the connector's own. */
export const sampleOfTrigger = (catalog: Catalog, document: FlowDocument): JsonObject => {
  const step = Object.values(document.steps).find((each): each is TriggerStep => each.kind === 'trigger');
  const connector = catalog.connectors.find(({ name }) => name === step?.connector);
  const sample = step?.sample ?? connector?.triggers.find(({ name }) => name === step?.trigger)?.sample;
  return typeof sample === 'object' && sample !== null && !Array.isArray(sample) ? sample : {};
};
