import { applyOperation } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { aFlow } from '../testing/a-flow';
import { placeAfter, placeBefore } from './place-after';
import { stepsUsing } from './used-by';

describe('places', () => {
  it('after a step is the link that leads on, after the last one its open end', () => {
    expect(placeAfter(aFlow(), 'call')).toEqual({ from: 'call', exit: 'next', to: 'find' });
    expect(placeAfter(aFlow(), 'task')).toEqual({ from: 'task', exit: 'next' });
  });

  it('without a step is the end of the flow', () => {
    expect(placeAfter(aFlow(), null)).toEqual({ from: 'task', exit: 'next' });
  });

  it('before a step is the link into it, and nowhere before the trigger', () => {
    expect(placeBefore(aFlow(), 'task')).toEqual({ from: 'find', exit: 'next', to: 'task' });
    expect(placeBefore(aFlow(), 'call')).toBeUndefined();
  });
});

describe('stepsUsing', () => {
  it('tells which steps are left with pills of a deleted step', () => {
    const { document } = applyOperation(aFlow(), {
      kind: 'replaceTrigger',
      step: { ...aFlow().steps.call!, kind: 'trigger', connector: 'x', trigger: 'y', params: {} },
    });
    expect(stepsUsing(document, new Set(['call']))).toEqual(['find']);
    expect(stepsUsing(document, new Set(['task']))).toEqual([]);
  });
});
