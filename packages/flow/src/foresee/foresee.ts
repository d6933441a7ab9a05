import { holds } from '../evaluate/holds.js';
import type { StepId } from '../ids.js';
import type { Json, JsonObject } from '../json.js';
import type { Plan, PlanStep, Settlement } from '../plan.js';
import type { Scope } from '../scope.js';
import { walkPlan } from '../walk/walk-plan.js';
import type { Words } from '../words.js';
import { leavingOf } from './leaving-of.js';
import { outcomeOf } from './outcome-of.js';
import { placeKey, type RecordedRun } from './recorded-run.js';
import { scopeAt } from './scope-at.js';

/** What a walk needs to know beyond the plan and the record. `lookup` may throw `LookupPending`: load the row and foresee again. */
export type Foresight = {
  lookup: Scope['lookup'];
  calendars?: Scope['calendars'];
  /** What a step that never ran is taken to answer. */
  exampleOf(step: PlanStep): Json;
  /** What the step's app would say against this data; undefined: nothing. */
  refusal(step: Extract<PlanStep, { kind: 'action' }>, params: JsonObject): Words | undefined;
};

/** Where a run would go. */
export type Foreseen = {
  /** False: the trigger would not let its event in. */
  starts: boolean;
  /** Steps that do something, in the order of the flow: actions, waits, other flows, ends. */
  taken: StepId[];
  /** Steps taken whose answer nobody has recorded: their example stands for it. */
  assumed: StepId[];
  /** The first step that would end the run as failed, and why when the record does not say so. */
  fails?: { stepId: StepId; sentence?: Words };
};

export type Foreseeing = {
  plan: Plan;
  run: RecordedRun;
  foresight: Foresight;
  outputs: Map<string, Json>;
  assumed: Set<StepId>;
  fails?: Foreseen['fails'];
};

/**
 * Walks a plan over what a run recorded, and touches nothing: conditions are decided on the run's own data, and a step that did the
 * same thing then is taken to answer what it answered.
 */
export const foresee = (plan: Plan, run: RecordedRun, foresight: Foresight): Foreseen => {
  const foreseeing: Foreseeing = { plan, run, foresight, outputs: new Map(), assumed: new Set() };
  const { filter } = plan.trigger;
  if (filter && !holds(filter, scopeAt(foreseeing, { loops: [], iteration: '' }))) return { starts: false, taken: [], assumed: [] };
  const leaving = leavingOf(foreseeing);
  if (leaving.leaves()) return { starts: true, taken: [], assumed: [] };
  let hasLeft = false;
  const walk = walkPlan(plan, (step, call): Settlement | undefined => {
    if (hasLeft) return undefined;
    const { settlement, output, fails } = outcomeOf(foreseeing, step, call);
    if (output !== undefined) foreseeing.outputs.set(placeKey(step.id, call.iteration), output);
    if (fails) foreseeing.fails ??= { stepId: step.id, ...fails };
    hasLeft = leaving.leaves(call, settlement);
    return hasLeft ? { ...settlement, exits: [], ends: 'left' } : settlement;
  });
  const reached = new Set(
    [...walk.values()]
      .filter(({ state, settlement }) => state === 'settled' && settlement?.status !== 'skipped')
      .map(({ call }) => call.stepId),
  );
  return {
    starts: true,
    taken: plan.steps.filter(({ id, kind }) => reached.has(id) && kind !== 'branch' && kind !== 'loop').map(({ id }) => id),
    assumed: [...foreseeing.assumed],
    ...(foreseeing.fails && { fails: foreseeing.fails }),
  };
};
