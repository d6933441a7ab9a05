import type { Present } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { togetherOf } from './together-of';

const person = (name: string, more: Partial<Present> = {}): Present => ({
  sessionId: name,
  userId: name,
  name,
  stepId: 'task',
  holds: false,
  asks: false,
  ...more,
});

describe('being together at a step', () => {
  it('shows the other who holds its form, and nobody where one holds it oneself', () => {
    const people = [person('Claire', { holds: true }), person('Karim')];
    expect(togetherOf({ you: 'Karim', people }).holderOf('task')?.name).toBe('Claire');
    expect(togetherOf({ you: 'Karim', people }).holderOf('find')).toBeUndefined();
    expect(togetherOf({ you: 'Claire', people }).holderOf('task')).toBeUndefined();
  });

  it('tells only the holder that somebody asks', () => {
    const people = [person('Claire', { holds: true }), person('Karim', { asks: true }), person('Odile')];
    expect(togetherOf({ you: 'Claire', people }).asking?.name).toBe('Karim');
    expect(togetherOf({ you: 'Odile', people }).asking).toBeUndefined();
    expect(togetherOf({ you: 'Karim', people }).hasAsked).toBe(true);
  });

  it('counts one’s own other window among the others', () => {
    const people = [person('Claire', { holds: true }), person('Claire', { sessionId: 'other' })];
    expect(togetherOf({ you: 'other', people }).holderOf('task')?.userId).toBe('Claire');
  });
});
