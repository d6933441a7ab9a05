import { conditionSentence, explain, type JsonObject, type Scope, type Words } from '@navette/flow';
import type { ListeningFlow, StoredEvent } from '@navette/store';
import type { Connectors } from '../activities/dependencies.js';
import { filterReason, reasons } from './reasons.js';

/** Undefined when the trigger's own settings and "only if" let the event in; else why not. */
export function passesTrigger(event: StoredEvent, flow: ListeningFlow, connectors: Connectors): Words | undefined {
  const { trigger } = flow.plan;
  const definition = connectors.trigger(trigger.connector, trigger.trigger);
  if (definition?.matches && !definition.matches(event.data, trigger.params)) return reasons.trigger;
  if (!trigger.filter) return undefined;
  if (explain(trigger.filter, eventScope(event.data, flow)).holds) return undefined;
  const nameOf = (ref: { path: (string | number)[] }) => ref.path.join(' ');
  return filterReason({ en: conditionSentence(trigger.filter, 'en', nameOf), fr: conditionSentence(trigger.filter, 'fr', nameOf) });
}

/** At the trigger only the event itself can be read; lookup tables are for steps. */
export const eventScope = (data: JsonObject, { plan }: Pick<ListeningFlow, 'plan'>): Scope => ({
  output: (stepId) => (stepId === plan.trigger.id ? data : undefined),
  now: Date.now(),
  timeZone: plan.settings.timeZone,
  country: plan.settings.country,
  lookup: () => undefined,
});
