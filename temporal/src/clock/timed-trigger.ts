import type { TriggerDefinition } from '@navette/connector-sdk';
import type { ListeningFlow } from '@navette/store';
import type { Connectors } from '../activities/dependencies.js';

export type Timed = Extract<TriggerDefinition, { kind: 'schedule' | 'poll' }>;

/** The trigger of a flow that nobody calls: the clock does. */
export function timedTrigger({ plan: { trigger } }: ListeningFlow, connectors: Connectors): Timed | undefined {
  const definition = connectors.trigger(trigger.connector, trigger.trigger);
  return definition?.kind === 'schedule' || definition?.kind === 'poll' ? definition : undefined;
}
