import type { KeyboardEvent } from 'react';
import type { FocusMove } from './graph/move-focus';

const moves: Record<string, FocusMove> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

/** Arrows with a modifier belong to the editor (extend, nudge). */
export const focusMoveOf = (event: KeyboardEvent): FocusMove | undefined =>
  event.shiftKey || event.altKey || event.ctrlKey || event.metaKey ? undefined : moves[event.key];
