import { describe, expect, it } from 'vitest';
import { windowsOf } from './windows.js';

const day = 86_400_000;
const at = (days: number) => new Date(days * day);

describe('windowsOf', () => {
  it('keeps a period of 15 days whole', () => {
    expect(windowsOf({ from: at(0), to: at(15) })).toEqual([{ from: at(0), to: at(15) }]);
  });

  it('splits a longer period into touching pieces of at most 15 days, latest first', () => {
    expect(windowsOf({ from: at(0), to: at(40) })).toEqual([
      { from: at(25), to: at(40) },
      { from: at(10), to: at(25) },
      { from: at(0), to: at(10) },
    ]);
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => windowsOf({ from: at(2), to: at(1) })).toThrow('ends before it begins');
  });
});
