import { type Iteration, type Json, type LookupAnswer, LookupPending, type Scope, type StepId } from '@navette/flow';
import type { ActivityDependencies } from '../dependencies.js';
import type { RunMemory } from '../run-memory.js';

/** From where values are read: the enclosing loops and which turn of them. */
export type Place = { loops: StepId[]; iteration: Iteration };

/** Evaluates something pure over the run's data; rows of lookup tables are loaded as they are asked for. */
export async function evaluate<T>(
  { deps, memory }: { deps: ActivityDependencies; memory: RunMemory },
  place: Place,
  compute: (scope: Scope) => T,
): Promise<T> {
  const loaded = new Map<string, LookupAnswer>();
  const scope = scopeOf(memory, place, (tableId, key) => {
    const name = `${tableId}\n${key}`;
    if (!loaded.has(name)) throw new LookupPending(tableId, key);
    return loaded.get(name);
  });
  for (;;) {
    try {
      return compute(scope);
    } catch (error) {
      if (!(error instanceof LookupPending)) throw error;
      loaded.set(`${error.tableId}\n${error.key}`, await deps.store.tables.lookup(memory.run.organisationId, error.tableId, error.key));
    }
  }
}

function scopeOf(memory: RunMemory, place: Place, lookup: Scope['lookup']): Scope {
  const { timeZone, country } = memory.plan.settings;
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
  return { output, now: Date.now(), timeZone, country, lookup };
}

/** What a loop is for the steps of its body: this turn's item. */
const turnOf = (output: Json, index: number): Json => {
  const items = output && typeof output === 'object' && !Array.isArray(output) ? output.items : undefined;
  return { item: Array.isArray(items) ? (items[index] ?? null) : null, index };
};
