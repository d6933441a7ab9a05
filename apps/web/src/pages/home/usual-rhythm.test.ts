import { expect, it } from 'vitest';
import { usualRhythm } from './usual-rhythm';

const hour = 3_600_000;

it('is told in hours below a day, and in days from there on', () => {
  expect([1, 5, 23, 24, 25, 168].map((hours) => usualRhythm(hours * hour))).toEqual([
    { unit: 'hour', count: 1 },
    { unit: 'hour', count: 5 },
    { unit: 'day', count: 1 },
    { unit: 'day', count: 1 },
    { unit: 'day', count: 1 },
    { unit: 'day', count: 7 },
  ]);
});
