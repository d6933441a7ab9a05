import type { Iteration, StepId } from '../ids.js';
import type { Plan, PlanStep, Settlement, StepCall } from '../plan.js';
import { progressKey } from '../plan.js';
import type { StepRow } from '../run.js';
import { awaitedEvents } from '../waits/awaited-events.js';
import { type Walk, walkPlan } from '../walk/walk-plan.js';
import { exitsOfPlan } from './exits-of-plan.js';
import { samePlace } from './same-place.js';

/** What the journal says of one execution of a step. `turns`: of a loop, how many. */
export type Standing = Pick<StepRow, 'stepId' | 'iteration' | 'state' | 'exits'> & { turns?: number };

/** Why a run must stay on the version it has. `stepId`: of its own version, or of the other where it has no such step. */
export type StayReason = { code: StayCode; stepId: StepId };
export type StayCode =
  /** The trigger is another one, so the run's event does not fit. */
  | 'otherTrigger'
  /** A step that the run has done, or stands at, is not there. */
  | 'stepGone'
  /** It is there, but does something else. */
  | 'stepOther'
  /** The way out that the run took is not there. */
  | 'pathGone'
  /** The run stands at a wait that waits for something else. */
  | 'waitOther'
  /** Links lead another way to a step that the run has done. */
  | 'linksOther'
  /** A step that the run has not done stands before one that it has. */
  | 'stepBefore';

/**
 * Whether a run that stands here can go on by another plan: undefined when it can. Everything it has done or stands at must be there,
 * be the same kind of thing, and be reached by what it has done; then the interpreter, given the other plan and this journal, finds
 * all of it settled and begins only what is still to do.
 */
export const whyStay = (from: Plan, to: Plan, standing: readonly Standing[]): StayReason | undefined => {
  const { trigger } = from;
  const sameTrigger = (['id', 'connector', 'trigger'] as const).every((key) => trigger[key] === to.trigger[key]);
  if (!sameTrigger) return { code: 'otherTrigger', stepId: trigger.id };
  const stood = standing.filter((row) => row.stepId !== trigger.id && !isNotTaken(row));
  const before = new Map(from.steps.map((step) => [step.id, step]));
  const after = new Map(to.steps.map((step) => [step.id, step]));
  for (const row of stood) {
    const code = compareStep(row, before.get(row.stepId), after.get(row.stepId));
    if (code) return { code, stepId: row.stepId };
  }
  return unsound(stood, walkPlan(to, outcomes(stood)));
};

/** A row that only says that its path was not taken: it is written anew by whatever plan the run goes on with. */
export const isNotTaken = ({ state, exits }: Pick<Standing, 'state' | 'exits'>): boolean => state === 'skipped' && exits.length === 0;

const compareStep = (row: Standing, before: PlanStep | undefined, after: PlanStep | undefined): StayCode | undefined => {
  if (!after) return 'stepGone';
  if (!before || !samePlace(before, after)) return 'stepOther';
  if (row.exits.some((exit) => !exitsOfPlan(after).includes(exit))) return 'pathGone';
  return row.state === 'waiting' && !sameWait(before, after) ? 'waitOther' : undefined;
};

/** The wait is open already and listens for what it was opened for. A deadline that changed is no matter: the run keeps its own. */
const sameWait = (before: PlanStep, after: PlanStep): boolean => {
  if (before.kind !== 'wait' || after.kind !== 'wait') return true;
  const listens = ({ for: what }: Extract<PlanStep, { kind: 'wait' }>) =>
    awaitedEvents(what).map(({ exit, connector, trigger, connectionId = null, matches }) => [
      exit,
      connector,
      trigger,
      connectionId,
      matches,
    ]);
  return JSON.stringify(listens(before)) === JSON.stringify(listens(after));
};

const placeOf = (stepId: StepId, iteration: Iteration): string => `${stepId}:${iteration}`;

/** As the worker reads a row for the interpreter. */
const outcomes = (standing: readonly Standing[]) => {
  const rows = new Map(standing.map((row) => [placeOf(row.stepId, row.iteration), row]));
  return (step: PlanStep, { iteration, phase }: StepCall): Settlement | undefined => {
    const row = rows.get(placeOf(step.id, iteration));
    if (!row) return undefined;
    if (step.kind === 'loop' && phase === 'start' && (row.state === 'running' || row.state === 'done'))
      return { status: 'done', exits: ['each'], turns: row.turns ?? 0 };
    if (row.state !== 'done' && row.state !== 'failed' && row.state !== 'skipped') return undefined;
    return { status: row.state, exits: row.exits, ...(step.kind === 'stop' && row.state === 'done' && { ends: step.as }) };
  };
};

/** What the run has done but the other plan does not come to by it. */
const unsound = (standing: readonly Standing[], walk: Walk): StayReason | undefined => {
  for (const { stepId, iteration } of standing) {
    const state = walk.get(progressKey({ stepId, iteration, phase: 'start' }))?.state;
    if (state === 'settled' || state === 'pending') continue;
    return { code: state === 'behind' ? 'stepBefore' : 'linksOther', stepId };
  }
  return undefined;
};
