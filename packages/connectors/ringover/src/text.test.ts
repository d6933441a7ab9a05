import { describe, expect, it } from 'vitest';
import { known, numberOf, textOf, timeOf, yesOf } from './text.js';

describe('values as Ringover writes them', () => {
  it('reads seconds since 1970 and ISO times alike', () => {
    expect(timeOf(1554823493.762)).toBe('2019-04-09T15:24:53.762Z');
    expect(timeOf('2019-04-09T15:24:53Z')).toBe('2019-04-09T15:24:53.000Z');
    expect(timeOf('soon')).toBeUndefined();
    expect(timeOf(null)).toBeUndefined();
  });

  it('reads durations with and without their unit', () => {
    expect(numberOf('30s')).toBe(30);
    expect(numberOf(32)).toBe(32);
    expect(numberOf('')).toBeUndefined();
  });

  it('keeps long ids as text and leaves out what is empty', () => {
    expect(textOf('1234567890987654400')).toBe('1234567890987654400');
    expect(textOf(42)).toBe('42');
    expect(known({ name: textOf(''), id: textOf(7) })).toEqual({ id: '7' });
  });

  it('reads 1 and true as yes', () => {
    expect([1, true, 0, false, null].map(yesOf)).toEqual([true, true, false, false, false]);
  });
});
