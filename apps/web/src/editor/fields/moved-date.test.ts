import { ref } from '@navette/flow';
import { describe, expect, it } from 'vitest';
import { moveOf, withMove } from './moved-date';

const trimmed = ref('call', 'at', [{ name: 'trim', args: {} }]);
const move = { by: 3, unit: 'businessDays' } as const;

describe('a date moved from a pill', () => {
  it('is the last change of the pill, the others stay', () => {
    const moved = withMove(trimmed, move);
    expect(moved.transforms).toEqual([
      { name: 'trim', args: {} },
      { name: 'moveDate', args: move },
    ]);
    expect(moveOf(moved)).toEqual(move);
    expect(withMove(moved, { by: -1, unit: 'days' }).transforms).toHaveLength(2);
  });

  it('is the pill itself when it moves by nothing', () => {
    expect(withMove(withMove(ref('call', 'at'), move), null)).toEqual(ref('call', 'at'));
    expect(withMove(ref('call', 'at'), { by: 0, unit: 'days' })).toEqual(ref('call', 'at'));
  });
});
