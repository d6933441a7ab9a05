import { expect, it } from 'vitest';
import { durationOfIso, isoOfDuration } from './iso-duration';

it.each([
  ['P2W', { amount: 2, unit: 'weeks' }],
  ['P3D', { amount: 3, unit: 'days' }],
  ['PT12H', { amount: 12, unit: 'hours' }],
  ['PT90M', { amount: 90, unit: 'minutes' }],
  ['PT1S', { amount: 1, unit: 'seconds' }],
] as const)('%s is a length of time in one unit, there and back', (text, duration) => {
  expect(durationOfIso(text)).toEqual(duration);
  expect(isoOfDuration(duration)).toBe(text);
});

it('leaves what has several units to text', () => expect(durationOfIso('P1DT12H')).toBeUndefined());
