/** Alt and an arrow move a note, or in free position a step, by one place of the grid. */
export const nudges: Record<string, { x: number; y: number }> = {
  'Alt ↑': { x: 0, y: -8 },
  'Alt ↓': { x: 0, y: 8 },
  'Alt ←': { x: -8, y: 0 },
  'Alt →': { x: 8, y: 0 },
};
