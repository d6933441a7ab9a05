import type { Iteration, StepId } from '../ids.js';
import { type PlanShape, progressKey, type Settlement, type StepCall } from '../plan.js';

/** What must have happened to every step, by progress key. */
export type Expectation = { state: 'done' | 'failed'; settled: Map<string, Settlement>; skipped: Set<string> };

/**
 * For tests: the rule of the interpreter told another way, one step after the other and without promises. Knows nothing of stops,
 * since what a stop leaves unstarted depends on timing.
 */
export const expectRun = (shape: PlanShape, outcome: (call: StepCall) => Settlement): Expectation => {
  const expectation: Expectation = { state: 'done', settled: new Map(), skipped: new Set() };
  const settle = (call: StepCall): Settlement => {
    const settlement = outcome(call);
    expectation.settled.set(progressKey(call), settlement);
    if (settlement.unhandled) expectation.state = 'failed';
    return settlement;
  };

  const walk = (frame: StepId | undefined, iteration: Iteration): void => {
    const live = new Set(frame === undefined ? [`${shape.trigger}/next`] : [`${frame}/each`]);
    for (const step of shape.steps.filter((candidate) => candidate.loops.at(-1) === frame)) {
      const call: StepCall = { stepId: step.id, iteration, phase: 'start' };
      const reached = step.before.some((link) => live.has(`${link.step}/${link.exit}`));
      if (!reached || step.kind === 'off') {
        expectation.skipped.add(progressKey(call));
        if (reached) live.add(`${step.id}/next`);
        continue;
      }
      let settlement = settle(call);
      if (step.kind === 'loop' && settlement.status === 'done') {
        for (let turn = 0; turn < (settlement.turns ?? 0); turn++) walk(step.id, [iteration, turn].filter((part) => part !== '').join('.'));
        settlement = settle({ ...call, phase: 'close' });
      }
      for (const exit of settlement.exits) live.add(`${step.id}/${exit}`);
    }
  };
  walk(undefined, '');
  return expectation;
};
