import {
  conditionSentence,
  explain,
  type Json,
  type JsonObject,
  resolve,
  type Scope,
  type Value,
  ValueError,
  type Words,
} from '@navette/flow';
import type { ListeningFlow, StoredEvent } from '@navette/store';
import type { Connectors } from '../activities/dependencies.js';
import { filterReason, reasons } from './reasons.js';

/** Undefined when the trigger's own settings are about this event; else why not. */
export function matchesTrigger(event: StoredEvent, flow: ListeningFlow, connectors: Connectors): Words | undefined {
  const { trigger } = flow.plan;
  const definition = connectors.trigger(trigger.connector, trigger.trigger);
  if (definition?.matches && !definition.matches(event.data, trigger.params)) return reasons.trigger;
  return undefined;
}

/** Undefined when "only if" lets the event in; else what it asks for. */
export function passesFilter(event: StoredEvent, flow: ListeningFlow): Words | undefined {
  const { trigger } = flow.plan;
  if (!trigger.filter) return undefined;
  if (explain(trigger.filter, eventScope(event.data, flow)).holds) return undefined;
  const nameOf = (ref: { path: (string | number)[] }) => ref.path.join(' ');
  return filterReason({ en: conditionSentence(trigger.filter, 'en', nameOf), fr: conditionSentence(trigger.filter, 'fr', nameOf) });
}

/** A pill read from the event; what a strict transform refuses is missing, so that one flow cannot stop the routing of the others. */
export const eventValue = (value: Value | undefined, event: StoredEvent, flow: ListeningFlow): Json | undefined => {
  if (!value) return undefined;
  try {
    return resolve(value, eventScope(event.data, flow));
  } catch (error) {
    if (error instanceof ValueError) return undefined;
    throw error;
  }
};

/** At the trigger only the event itself can be read; lookup tables are for steps. */
const eventScope = (data: JsonObject, { plan, calendars }: Pick<ListeningFlow, 'plan' | 'calendars'>): Scope => ({
  output: (stepId) => (stepId === plan.trigger.id ? data : undefined),
  now: Date.now(),
  ...plan.settings,
  calendars: () => calendars,
  lookup: () => undefined,
});
