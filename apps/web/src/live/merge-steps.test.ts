import type { StepRow } from '@navette/flow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highestRev, mergeSteps } from './merge-steps';

const row = (stepId: string, rev: number, iteration = ''): StepRow => ({
  runId: 'run',
  stepId,
  iteration,
  state: 'running',
  attempt: 1,
  input: null,
  output: null,
  exits: [],
  error: null,
  startedAt: '2026-01-01T00:00:00.000Z',
  endedAt: null,
  nextAt: null,
  deadline: null,
  rev,
});

const anyRows = fc.array(
  fc
    .record({ step: fc.constantFrom('a', 'b', 'c'), turn: fc.constantFrom('', '0', '1'), rev: fc.nat(50) })
    .map((one) => row(one.step, one.rev, one.turn)),
);

describe('mergeSteps', () => {
  it('keeps the newest row of each execution, in whatever order and however often rows come', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), (rows, seed) => {
        const shuffled = rows.toSorted((a, b) => ((a.rev * 31 + seed) % 7) - ((b.rev * 31 + seed) % 7));
        const once = mergeSteps(new Map(), rows);
        const twice = mergeSteps(mergeSteps(new Map(), shuffled), rows);
        expect([...once.keys()].toSorted()).toEqual([...twice.keys()].toSorted());
        for (const [key, kept] of once) {
          expect(kept.rev).toBe(twice.get(key)!.rev);
          expect(kept.rev).toBe(Math.max(...rows.filter((one) => `${one.stepId}:${one.iteration}` === key).map((one) => one.rev)));
        }
      }),
    );
  });

  it('gives the same map back when a catch-up holds nothing new, so that nothing is drawn again', () => {
    const known = mergeSteps(new Map(), [row('a', 3), row('b', 4)]);
    expect(mergeSteps(known, [row('a', 2), row('b', 4)])).toBe(known);
  });

  it('tells the highest rev to catch up from', () => {
    expect(highestRev(mergeSteps(new Map(), [row('a', 3), row('b', 9)]))).toBe(9);
    expect(highestRev(new Map(), 5)).toBe(5);
  });
});
