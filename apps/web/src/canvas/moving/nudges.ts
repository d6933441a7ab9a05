import type { Point } from '../layout/layout';
import { grid } from './placed-steps';

/** Alt and an arrow move a note, or in free position a step, by one place of the grid. By the name of the key. */
export const nudges: Record<string, Point> = {
  'Alt ↑': { x: 0, y: -grid },
  'Alt ↓': { x: 0, y: grid },
  'Alt ←': { x: -grid, y: 0 },
  'Alt →': { x: grid, y: 0 },
};
