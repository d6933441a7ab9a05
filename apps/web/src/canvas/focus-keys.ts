import type { KeyboardEvent } from 'react';
import type { FocusMove } from './graph/move-focus';

/** By the key of the browser; the sheet of shortcuts shows them all. */
export const moves: Record<string, FocusMove> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Shift extends the selection, Ctrl leaves it as it is; Alt belongs to free position. */
export const focusMoveOf = (event: KeyboardEvent): { move: FocusMove; how: 'select' | 'extend' | 'look' } | undefined => {
  const move = event.altKey ? undefined : moves[event.key];
  return move && { move, how: event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'look' : 'select' };
};
