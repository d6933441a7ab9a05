import type { WaitFor } from '../document.js';
import type { ExitId } from '../ids.js';
import type { Value } from '../value.js';

/** `field`: where its settings stand in the step, `for.or.0.`. */
export type AwaitedEvent = {
  exit: ExitId;
  field: string;
  connector: string;
  trigger: string;
  connectionId?: string | undefined;
  matches: Value;
};

/** Every event that ends a wait, the one that it is drawn for first; none when it waits for something else. */
export const awaitedEvents = (what: WaitFor): AwaitedEvent[] => {
  if (what.kind !== 'event') return [];
  const { connector, trigger, connectionId, matches, or = [] } = what;
  const others = or.map(({ id, label: _, ...event }, index) => ({ ...event, exit: id, field: `for.or.${index}.` }));
  return [{ exit: 'happened', field: 'for.', connector, trigger, connectionId, matches }, ...others];
};
