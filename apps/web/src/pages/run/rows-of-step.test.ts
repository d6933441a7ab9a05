import type { StepRow } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { mergeSteps } from '../../live/merge-steps';
import { rowsOfStep } from './rows-of-step';

const row = (iteration: string, state: StepRow['state']): StepRow => ({
  runId: 'r',
  stepId: 's',
  iteration,
  state,
  attempt: 1,
  input: null,
  output: null,
  exits: [],
  error: null,
  startedAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  nextAt: null,
  deadline: null,
  rev: 1,
});

describe('rowsOfStep', () => {
  it('lists the turns of a loop in their order, failed and held ones first', () => {
    const steps = mergeSteps(new Map(), [row('10', 'done'), row('2', 'done'), row('9', 'failed'), row('1.2', 'done'), row('1.10', 'done')]);
    expect(rowsOfStep(steps, 's').map((one) => one.iteration)).toEqual(['9', '1.2', '1.10', '2', '10']);
  });
});
