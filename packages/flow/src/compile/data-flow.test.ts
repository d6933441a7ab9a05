import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanShape, progressKey, type Settlement, type StepCall } from '../plan.js';
import { expectRun } from '../run-plan/oracle.js';
import { exitsOfKind, randomShape } from '../run-plan/random-shape.js';
import { dataFlowOf } from './data-flow.js';
import { documentOfShape } from './random-document.js';
import { surveyOf } from './survey.js';

const hash = (text: string): number => [...text].reduce((sum, character) => (Math.imul(sum, 31) + character.charCodeAt(0)) >>> 0, 7) >>> 3;

/** Any fate in which nothing fails without an error path: what certainty is promised for. */
const fate =
  (shape: PlanShape, seed: number) =>
  (call: StepCall): Settlement => {
    const { kind } = shape.steps.find((step) => step.id === call.stepId)!;
    const random = (salt: string): number => hash(`${seed}:${progressKey(call)}:${salt}`);
    if (kind === 'loop') return { status: 'done', exits: [call.phase === 'start' ? 'each' : 'done'], turns: 1 + (random('turns') % 2) };
    const handled = shape.steps.some((step) => step.before.some((link) => link.step === call.stepId && link.exit === 'error'));
    if ((kind === 'action' || kind === 'subflow') && !(handled && random('fails') % 2)) return { status: 'done', exits: ['next'] };
    if (kind === 'action' || kind === 'subflow') return { status: 'failed', exits: ['error'] };
    const exits = exitsOfKind[kind];
    return { status: 'done', exits: kind === 'wait' ? [exits[random('wait') % 2]!] : exits.filter((exit) => random(exit) % 2) };
  };

const gaveData = (settlement: Settlement | undefined): boolean => settlement?.status === 'done' && !settlement.exits.includes('late');

describe('data that is called certain', () => {
  it('is there in every run in which nothing stops the run', () => {
    fc.assert(
      fc.property(randomShape({ stops: false }), fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (shape, seeds) => {
        const flow = dataFlowOf(surveyOf(documentOfShape(shape), { connectors: [] }, {}));
        const pairs = shape.steps.flatMap((from) =>
          shape.steps
            .filter((to) => to.loops.join() === from.loops.join() && flow.isBefore(from.id, to.id) && flow.isCertain(from.id, to.id))
            .map((to) => [from.id, to.id] as const),
        );
        for (const seed of seeds) {
          const { settled } = expectRun(shape, fate(shape, seed));
          for (const [from, to] of pairs) {
            for (const key of settled.keys()) {
              const [stepId, iteration, phase] = key.split(':');
              if (stepId !== to || phase !== 'start') continue;
              expect([from, to, gaveData(settled.get(`${from}:${iteration}:start`))]).toEqual([from, to, true]);
            }
          }
        }
      }),
      { numRuns: 1500 },
    );
  });
});
