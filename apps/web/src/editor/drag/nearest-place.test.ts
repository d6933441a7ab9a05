import { expect, it } from 'vitest';
import { nearestPlace } from './nearest-place';

const places = [
  { key: 'a.next.b', x: 100, y: 100 },
  { key: 'b.next', x: 100, y: 260 },
];

it('takes the drop at the nearest + and at none when it is far away', () => {
  expect(nearestPlace({ x: 120, y: 130 }, places)).toBe('a.next.b');
  expect(nearestPlace({ x: 120, y: 200 }, places)).toBe('b.next');
  expect(nearestPlace({ x: 600, y: 100 }, places)).toBeNull();
  expect(nearestPlace({ x: 0, y: 0 }, [])).toBeNull();
});
