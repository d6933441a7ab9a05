import type { Iteration, StepId } from '../ids.js';
import type { Json } from '../json.js';
import type { Scope } from '../scope.js';
import type { Foreseeing } from './foresee.js';
import { iterationAt, placeKey } from './recorded-run.js';

/** What a step sees: the event, what steps before it are taken to have answered, and of a loop around it the turn. */
export const scopeAt = (
  { plan, run, foresight, outputs }: Pick<Foreseeing, 'plan' | 'run' | 'foresight' | 'outputs'>,
  place: { loops: StepId[]; iteration: Iteration },
): Scope => {
  const loopsOf = new Map(plan.steps.map(({ id, loops }) => [id, loops]));
  const output = (stepId: StepId): Json | undefined => {
    if (stepId === plan.trigger.id) return run.event;
    const depth = loopsOf.get(stepId)?.length ?? 0;
    const found = outputs.get(placeKey(stepId, iterationAt(place.iteration, depth))) ?? undefined;
    return found !== undefined && place.loops.includes(stepId) ? turnOf(found, Number(place.iteration.split('.')[depth])) : found;
  };
  const { lookup, calendars } = foresight;
  return { ...plan.settings, output, now: run.startedAt, lookup, ...(calendars && { calendars }) };
};

const turnOf = (output: Json, index: number): Json => ({ item: itemsOf(output)[index] ?? null, index });

/** The list that a loop went through. */
export const itemsOf = (output: Json | undefined): Json[] => {
  const items = output && typeof output === 'object' && !Array.isArray(output) ? output.items : undefined;
  return Array.isArray(items) ? items : [];
};
