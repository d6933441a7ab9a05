import { describe, expect, it } from 'vitest';
import { samePhone, toE164, toRingoverNumber } from './phone.js';

describe('phone numbers of Ringover', () => {
  it.each([
    ['33612345678', '+33612345678'],
    [33612345678, '+33612345678'],
    ['+33612345678', '+33612345678'],
    ['anonymous', 'anonymous'],
    ['36180', '36180'],
    [undefined, ''],
  ])('reads %s as %s', (number, expected) => {
    expect(toE164(number)).toBe(expected);
  });

  it.each(['06 12 34 56 78', '+33 6 12 34 56 78', '33612345678', '+33612345678'])('writes %s as whole digits', (spelling) => {
    expect(toRingoverNumber(spelling, 'FR')).toBe(33612345678);
  });

  it('writes nothing for what is no phone number', () => {
    expect(toRingoverNumber('the reception', 'FR')).toBeUndefined();
  });

  it('compares numbers and not their spelling', () => {
    expect(samePhone('01 84 80 00 01', '+33184800001')).toBe(true);
    expect(samePhone('01 84 80 00 01', '+33184800002')).toBe(false);
  });
});
