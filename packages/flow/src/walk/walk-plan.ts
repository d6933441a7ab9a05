import type { Iteration, StepId } from '../ids.js';
import { type Phase, type Plan, type PlanStep, progressKey, type Settlement, type StepCall } from '../plan.js';

/** What is known of one execution of a step; undefined: it would be asked for, and its outcome is not known. */
export type OutcomeOf = (step: PlanStep, call: StepCall) => Settlement | undefined;

/**
 * `settled`: it has an outcome. `pending`: it is its turn, the outcome is not known. `behind`: it waits for something pending.
 * `passed`: no run comes to it by what is known.
 */
export type WalkedStep = { call: StepCall; state: 'settled' | 'pending' | 'behind' | 'passed'; settlement?: Settlement };
export type Walk = Map<string, WalkedStep>;

/**
 * The rule of the interpreter over outcomes that are known, one step after the other and without promises: where would a run come,
 * and what would it do next? By progress key. After a step that ends the run nothing without an outcome is begun.
 */
export const walkPlan = (plan: Plan, outcomeOf: OutcomeOf): Walk => {
  const walking: Walking = { plan, outcomeOf, walk: new Map(), over: false };
  walkFrame(walking, { id: plan.trigger.id, exit: 'next' }, '');
  return walking.walk;
};

type Walking = { plan: Plan; outcomeOf: OutcomeOf; walk: Walk; over: boolean };
type Status = Settlement | 'open';

const passedOver = (exits: string[] = []): Settlement => ({ status: 'skipped', exits });

/** True when every step of the frame is over. */
const walkFrame = (walking: Walking, entrance: { id: StepId; exit: string }, iteration: Iteration): boolean => {
  const frame = entrance.id === walking.plan.trigger.id ? undefined : entrance.id;
  const ends = new Map<StepId, Status>([[entrance.id, { status: 'done', exits: [entrance.exit] }]]);
  for (const step of walking.plan.steps) {
    if (step.loops.at(-1) !== frame) continue;
    ends.set(step.id, walkStep(walking, { step, iteration, ends }));
  }
  return [...ends.values()].every((end) => end !== 'open');
};

type At = { step: PlanStep; iteration: Iteration; ends: ReadonlyMap<StepId, Status> };

const walkStep = (walking: Walking, { step, iteration, ends }: At): Status => {
  const call: StepCall = { stepId: step.id, iteration, phase: 'start' };
  const before = step.before.map((link) => ({ end: ends.get(link.step), exit: link.exit }));
  if (before.some(({ end }) => end === 'open')) return keep(walking, { call, state: 'behind' });
  const isReached = before.some(({ end, exit }) => end !== undefined && end !== 'open' && end.exits.includes(exit));
  if (!isReached) return keep(walking, { call, state: 'passed', settlement: passedOver() });
  if (step.kind === 'off') return keep(walking, { call, state: 'passed', settlement: passedOver(['next']) });
  const opened = settle(walking, step, call);
  if (step.kind !== 'loop' || opened === 'open' || opened.status !== 'done') return opened;
  return walkTurns(walking, { loop: step, iteration, turns: opened.turns ?? 0 });
};

const walkTurns = (walking: Walking, { loop, iteration, turns }: { loop: PlanStep; iteration: Iteration; turns: number }): Status => {
  let isOver = true;
  for (let turn = 0; turn < turns; turn++) {
    const ended = walkFrame(walking, { id: loop.id, exit: 'each' }, iteration === '' ? `${turn}` : `${iteration}.${turn}`);
    isOver = isOver && ended;
  }
  const close: StepCall = { stepId: loop.id, iteration, phase: 'close' satisfies Phase };
  return isOver ? settle(walking, loop, close) : keep(walking, { call: close, state: 'behind' });
};

const settle = (walking: Walking, step: PlanStep, call: StepCall): Status => {
  const settlement = walking.outcomeOf(step, call);
  if (settlement === undefined) {
    if (!walking.over) return keep(walking, { call, state: 'pending' });
    return keep(walking, { call, state: 'passed', settlement: passedOver() });
  }
  if (settlement.ends) walking.over = true;
  return keep(walking, { call, state: 'settled', settlement });
};

const keep = ({ walk }: Walking, walked: WalkedStep): Status => {
  walk.set(progressKey(walked.call), walked);
  return walked.settlement ?? 'open';
};
