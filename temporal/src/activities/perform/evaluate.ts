import {
  type Calendar,
  CalendarsPending,
  type Iteration,
  type Json,
  type LookupAnswer,
  LookupPending,
  type Scope,
  type StepId,
} from '@navette/flow';
import type { ActivityDependencies } from '../dependencies.js';
import type { RunMemory } from '../run-memory.js';

/** From where values are read: the enclosing loops and which turn of them. */
export type Place = { loops: StepId[]; iteration: Iteration };

/**
 * Evaluates something pure over the run's data; rows of lookup tables and business hours are loaded as they are asked for. So a change of
 * hours counts for all that is evaluated after it, and not for a wait that is open already: its end is journaled.
 */
export async function evaluate<T>(
  { deps, memory }: { deps: ActivityDependencies; memory: RunMemory },
  place: Place,
  compute: (scope: Scope) => T,
): Promise<T> {
  const loaded = new Map<string, LookupAnswer>();
  let calendars: Calendar[] | undefined;
  const scope = scopeOf(memory, place, {
    lookup: (tableId, key) => {
      const name = `${tableId}\n${key}`;
      if (!loaded.has(name)) throw new LookupPending(tableId, key);
      return loaded.get(name);
    },
    calendars: () => {
      if (!calendars) throw new CalendarsPending();
      return calendars;
    },
  });
  for (;;) {
    try {
      return compute(scope);
    } catch (error) {
      const { organisationId } = memory.run;
      if (error instanceof CalendarsPending) calendars = await deps.store.calendars.list(organisationId);
      else if (error instanceof LookupPending)
        loaded.set(`${error.tableId}\n${error.key}`, await deps.store.tables.lookup(organisationId, error.tableId, error.key));
      else throw error;
    }
  }
}

function scopeOf(memory: RunMemory, place: Place, loaded: Pick<Scope, 'lookup' | 'calendars'>): Scope {
  const turns = place.iteration === '' ? [] : place.iteration.split('.');
  const output = (stepId: StepId): Json | undefined => {
    if (stepId === memory.plan.trigger.id) return memory.run.event;
    const step = memory.known(stepId);
    if (!step) return memory.plan.test?.data[stepId];
    const depth = step.loops.length;
    const row = memory.row(stepId, turns.slice(0, depth).join('.'));
    if (!row || row.output === null) return undefined;
    return place.loops.includes(stepId) ? turnOf(row.output, Number(turns[depth])) : row.output;
  };
  return { ...memory.plan.settings, ...loaded, output, now: Date.now() };
}

/** What a loop is for the steps of its body: this turn's item. */
const turnOf = (output: Json, index: number): Json => {
  const items = output && typeof output === 'object' && !Array.isArray(output) ? output.items : undefined;
  return { item: Array.isArray(items) ? (items[index] ?? null) : null, index };
};
