import { writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Where API and worker share a machine, accepting comes first: an event is taken at once whatever the worker has to do. Linux weighs the
 * processes of different sessions by their autogroup and not by their own priority; elsewhere, or without autogroups, the priority counts.
 */
export function yieldToFrontDoor(): void {
  const niceness = constants.priority.PRIORITY_BELOW_NORMAL;
  try {
    writeFileSync('/proc/self/autogroup', String(niceness));
  } catch {
    setPriority(niceness);
  }
}
