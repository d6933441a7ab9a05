import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan, PlanShape, Settlement, StepCall } from '../plan.js';
import { expectRun } from '../run-plan/oracle.js';
import { exitsOfKind, randomShape } from '../run-plan/random-shape.js';
import { walkPlan } from './walk-plan.js';

/** A walk reads the structure of a plan only. */
const asPlan = ({ trigger, steps }: PlanShape): Plan => ({ trigger: { id: trigger }, steps, settings: {} }) as unknown as Plan;

/** Some outcome of any call, the same each time. */
const outcomeBy =
  (seed: number) =>
  (shape: PlanShape, call: StepCall): Settlement => {
    const { kind } = shape.steps.find(({ id }) => id === call.stepId)!;
    const dice = [...`${seed}${call.stepId}${call.iteration}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
    if (kind === 'loop' && call.phase === 'start') return { status: 'done', exits: ['each'], turns: dice % 3 };
    const exits = kind === 'loop' ? ['done'] : exitsOfKind[kind];
    return { status: 'done', exits: exits.length > 0 ? [exits[dice % exits.length]!] : [] };
  };

describe('a walk over a plan', () => {
  it('comes by the same steps as a run with the same outcomes', () => {
    fc.assert(
      fc.property(randomShape({ stops: false }), fc.nat(), (shape, seed) => {
        const outcome = (call: StepCall) => outcomeBy(seed)(shape, call);
        const { settled, skipped } = expectRun(shape, outcome);
        const walk = walkPlan(asPlan(shape), (_, call) => outcome(call));
        const inState = (state: string) => [...walk].filter(([, step]) => step.state === state).map(([key]) => key);
        expect(new Set(inState('settled'))).toEqual(new Set(settled.keys()));
        expect(new Set(inState('passed'))).toEqual(skipped);
      }),
    );
  });

  it('stops where an outcome is not known, and says what waits behind it', () => {
    const link = (step: string) => [{ step, exit: 'next' }];
    const shape: PlanShape = {
      trigger: 't',
      steps: [
        { id: 'a', kind: 'action', before: link('t'), loops: [] },
        { id: 'b', kind: 'wait', before: link('a'), loops: [] },
        { id: 'c', kind: 'action', before: link('b'), loops: [] },
      ],
    };
    const walk = walkPlan(asPlan(shape), (step) => (step.id === 'a' ? { status: 'done', exits: ['next'] } : undefined));
    expect([...walk.values()].map(({ state }) => state)).toEqual(['settled', 'pending', 'behind']);
  });
});
