import type { PlannedWrite } from './planned-writes';

/** The verb of the button is that of the sentence above it. */
export const forRealAction = (writes: readonly PlannedWrite[]): 'createIt' | 'createThem' | 'doIt' => {
  if (writes.length === 0 || writes.some(({ act }) => act !== 'create')) return 'doIt';
  const count = writes.flatMap(({ things }) => things).reduce((sum, thing) => sum + thing.count, 0);
  return count === 1 ? 'createIt' : 'createThem';
};
