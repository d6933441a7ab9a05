import { describe, expect, it } from 'vitest';
import { canvasGraph } from './graph/canvas-graph';
import { isTaken } from './is-taken';
import type { StepStatus } from './step-status';
import { action, aDocument, branch, loop, trigger } from './testing/a-document';

const status = (state: StepStatus['state'], ...exits: string[]): StepStatus => ({
  state,
  attempt: 1,
  exits,
  startedAt: '2026-01-01T00:00:00Z',
  endedAt: null,
  nextAt: null,
  deadline: null,
  error: null,
});

describe('isTaken', () => {
  const document = aDocument(
    [trigger(), branch('b', ['yes']), action('x'), action('z'), loop('l'), { ...action('inner'), inside: 'l' }],
    [
      { from: 'trigger', exit: 'next', to: 'b' },
      { from: 'b', exit: 'yes', to: 'x' },
      { from: 'b', exit: 'otherwise', to: 'z' },
      { from: 'x', exit: 'next', to: 'z' },
      { from: 'z', exit: 'next', to: 'l' },
      { from: 'l', exit: 'each', to: 'inner' },
    ],
  );
  const taken = (states: Record<string, StepStatus>) =>
    canvasGraph(document)
      .edges.filter((edge) => isTaken(edge, states))
      .map((edge) => edge.id);

  it('marks the path that the run took, through the join', () => {
    const states = { trigger: status('done', 'next'), b: status('done', 'otherwise'), x: status('skipped'), z: status('running') };
    expect(taken(states)).toEqual(['trigger.next.b', 'b.otherwise.z', 'join:z.z']);
  });

  it('marks the way into a loop as soon as its body has begun', () => {
    expect(taken({ l: status('running'), inner: status('done', 'next') })).toContain('l.each.inner');
    expect(taken({ l: status('done', 'done') })).not.toContain('l.each.inner');
  });
});
