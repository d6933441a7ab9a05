import { type KeyboardEvent, useState } from 'react';

/** Arrow keys move in a list while the search field keeps the focus; Enter takes, Esc closes. */
export const useActiveRow = (count: number, query: string, take: (index: number) => void, close: () => void) => {
  const [active, setActive] = useState({ query, index: 0 });
  // What was typed decides anew which row is first.
  const index = active.query === query ? active.index : 0;
  const setIndex = (next: number) => setActive({ query, index: next });
  const at = Math.min(index, Math.max(0, count - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setIndex(Math.min(at + 1, count - 1));
    else if (event.key === 'ArrowUp') setIndex(Math.max(at - 1, 0));
    else if (event.key === 'Enter') {
      if (count > 0) take(at);
    } else if (event.key === 'Escape') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { index: at, onKeyDown };
};
