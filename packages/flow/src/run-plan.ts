import type { Iteration, StepId } from './ids.js';
import { type PlanShape, type Progress, progressKey, type RunEnding, type Settlement, type StepCall } from './plan.js';
import { inLanes } from './run-plan/in-lanes.js';
import type { Runtime } from './runtime.js';

export type RunResult = { state: RunEnding };

/**
 * The interpreter. A step waits until every step before it is settled; it runs if at least one link into it is live, and is
 * skipped otherwise. Branches, joins, error paths and dead paths follow from that.
 *
 * Runs in Temporal's workflow sandbox: nothing but promises, and coroutines are created in the order of the shape.
 * What is found in `progress` is used without asking, and each new settlement is written into it. Rejects as soon as
 * `runtime.settle` rejects (the run is left); nothing is started after that.
 *
 * A `stop` step ends the run, and so does any step after which it leaves early: what has not started is skipped without a row,
 * what is under way finishes. A run resumed after its end starts nothing more, whatever was under way before; only loops that
 * were open are still closed.
 */
export const runPlan = async (shape: PlanShape, progress: Progress, runtime: Runtime): Promise<RunResult> => {
  const conduct: Conduct = { frames: framesOf(shape), progress, runtime, ends: recordedEnd(progress), failed: false, left: false };
  await runFrame(conduct, { id: shape.trigger, exit: 'next' }, '');
  return { state: conduct.ends ?? (conduct.failed ? 'failed' : 'done') };
};

type ShapeStep = PlanShape['steps'][number];

/** All that changes while one run is conducted. */
type Conduct = {
  /** Steps by what they stand in: a loop's id, or the trigger's for the outermost. */
  frames: Map<StepId, ShapeStep[]>;
  progress: Progress;
  runtime: Runtime;
  ends: RunEnding | undefined;
  failed: boolean;
  /** `settle` has rejected: the run goes on elsewhere or not at all. */
  left: boolean;
};

/** Where a frame's first links come from: the trigger's `next`, or a loop's `each`. */
type Entrance = { id: StepId; exit: string };

const runFrame = async (conduct: Conduct, entrance: Entrance, iteration: Iteration): Promise<void> => {
  const settled = new Map<StepId, Promise<Settlement>>();
  settled.set(entrance.id, Promise.resolve({ status: 'done', exits: [entrance.exit] }));
  for (const step of conduct.frames.get(entrance.id) ?? []) {
    settled.set(step.id, runStep(conduct, step, iteration, isReached(step, settled)));
  }
  await Promise.all(settled.values());
};

/** Waits for every step before, then says whether one link at least is live. */
const isReached = async (step: ShapeStep, settled: ReadonlyMap<StepId, Promise<Settlement>>): Promise<boolean> => {
  const links = step.before.map(({ step: id, exit }) => {
    const before = settled.get(id);
    if (before === undefined) throw new Error(`the plan names step ${id} before ${step.id}, but it does not come earlier in its frame`);
    return { before, exit };
  });
  const settlements = await Promise.all(links.map((link) => link.before));
  return links.some((link, index) => settlements[index]?.exits.includes(link.exit));
};

const runStep = async (conduct: Conduct, step: ShapeStep, iteration: Iteration, reached: Promise<boolean>): Promise<Settlement> => {
  const call: StepCall = { stepId: step.id, iteration, phase: 'start' };
  if (!(await reached)) return passOver(conduct, call, []);
  if (step.kind === 'off') return passOver(conduct, call, ['next']);
  const settlement = await ask(conduct, call);
  if (step.kind !== 'loop' || settlement.status !== 'done') return settlement;
  await runTurns(conduct, step, iteration, settlement.turns ?? 0);
  return ask(conduct, { ...call, phase: 'close' });
};

const runTurns = (conduct: Conduct, loop: ShapeStep, iteration: Iteration, turns: number): Promise<void> =>
  inLanes({ count: turns, lanes: loop.concurrency ?? 1, isOver: () => conduct.left }, (turn) =>
    runFrame(conduct, { id: loop.id, exit: 'each' }, iteration === '' ? `${turn}` : `${iteration}.${turn}`),
  );

/** Its exits follow from the flow alone, so a recorded skip is not trusted for them: it only says that the log has its row. */
const passOver = (conduct: Conduct, call: StepCall, exits: string[]): Settlement => {
  const settlement: Settlement = { status: 'skipped', exits };
  const key = progressKey(call);
  if (mayStart(conduct, call) && conduct.progress[key] === undefined) {
    conduct.progress[key] = settlement;
    conduct.runtime.skip(call);
  }
  return settlement;
};

const ask = async (conduct: Conduct, call: StepCall): Promise<Settlement> => {
  const key = progressKey(call);
  const recorded = conduct.progress[key];
  if (recorded === undefined && !mayStart(conduct, call)) return { status: 'skipped', exits: [] };
  const settlement = recorded ?? (await settle(conduct, call));
  conduct.progress[key] = settlement;
  conduct.ends ??= settlement.ends;
  conduct.failed ||= settlement.unhandled === true;
  return settlement;
};

const settle = async (conduct: Conduct, call: StepCall): Promise<Settlement> => {
  try {
    return await conduct.runtime.settle(call);
  } catch (leaving) {
    conduct.left = true;
    throw leaving;
  }
};

/** An open loop is under way, so it may still close after the run's end. */
const mayStart = (conduct: Conduct, call: StepCall): boolean => !conduct.left && (conduct.ends === undefined || call.phase === 'close');

/** The first end that was recorded: its word holds, also for a run that is resumed. */
const recordedEnd = (progress: Progress): RunEnding | undefined =>
  Object.values(progress).find((settlement) => settlement.ends !== undefined)?.ends;

const framesOf = (shape: PlanShape): Map<StepId, ShapeStep[]> => {
  const frames = new Map<StepId, ShapeStep[]>();
  for (const step of shape.steps) {
    const frame = step.loops.at(-1) ?? shape.trigger;
    const steps = frames.get(frame);
    if (steps) steps.push(step);
    else frames.set(frame, [step]);
  }
  return frames;
};
