import type { Plan, PlanStep } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { stepsBefore } from './steps-before.js';

const step = (id: string, before: string[], loops: string[] = []): PlanStep => ({
  id,
  before: before.map((from) => ({ step: from, exit: 'next' })),
  loops,
  kind: 'off',
});
const plan = (steps: PlanStep[]): Plan => ({
  trigger: { id: 'trigger', connector: 'core', trigger: 'run-now', params: {} },
  steps,
  settings: { timeZone: 'Europe/Paris', country: 'FR' },
});

describe('a replay from a step', () => {
  const forked = plan([step('a', ['trigger']), step('b', ['a']), step('c', ['a']), step('d', ['b', 'c'])]);

  it('keeps what cannot be reached from it, also on another path', () => {
    expect(stepsBefore(forked, 'b')).toEqual(['a', 'c']);
  });

  it('from the first step keeps nothing', () => {
    expect(stepsBefore(forked, 'a')).toEqual([]);
  });

  it('inside a loop starts the outermost loop again', () => {
    const looped = plan([step('a', ['trigger']), step('loop', ['a']), step('in', ['loop'], ['loop']), step('after', ['loop'])]);
    expect(stepsBefore(looped, 'in')).toEqual(['a']);
  });

  it('from an unknown step is refused', () => {
    expect(stepsBefore(forked, 'z')).toBeUndefined();
  });
});
