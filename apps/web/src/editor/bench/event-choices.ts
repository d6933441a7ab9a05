import type { Samples } from '@navette/api/contract';
import { type Catalog, type FlowDocument, findTrigger, type Json, type JsonObject, type TriggerStep } from '@navette/flow';

/** What a test can start with. `kept`: the sample that somebody chose on the trigger. */
export type EventChoice =
  | { source: 'kept' | 'example'; data: JsonObject }
  | { source: string; data: JsonObject; receivedAt: string; about: string };

/** The kept sample, the last real events, the connector's example; the first one is the best. */
export const eventChoices = (document: FlowDocument, catalog: Catalog, events: Samples['samples']): EventChoice[] => {
  const trigger = Object.values(document.steps).find((step): step is TriggerStep => step.kind === 'trigger');
  return [
    ...(isRecord(trigger?.sample) ? [{ source: 'kept' as const, data: trigger.sample }] : []),
    ...events.map(({ eventId, ...event }) => ({ source: eventId, ...event })),
    { source: 'example' as const, data: exampleOf(trigger, catalog) },
  ];
};

const exampleOf = (trigger: TriggerStep | undefined, catalog: Catalog): JsonObject => {
  const sample = trigger && findTrigger(catalog, trigger)?.sample;
  return isRecord(sample) ? sample : {};
};

const isRecord = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
