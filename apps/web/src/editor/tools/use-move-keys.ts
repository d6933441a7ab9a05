import { useEffect, useRef } from 'react';

type Given = { step(by: 1 | -1): void; drop(): void; cancel(): void };

/** While a step is on its way the keys belong to it, wherever the focus is; Tab leaves, and so cancels nothing. */
export const useMoveKeys = (given: Given): void => {
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const act = acts[event.key];
      const isButton = (event.target as HTMLElement).closest('[role="toolbar"]') !== null;
      if (!act || (event.key === 'Enter' && isButton)) return;
      event.preventDefault();
      event.stopPropagation();
      act(latest.current);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
};

const acts: Record<string, (given: Given) => void> = {
  ArrowDown: ({ step }) => step(1),
  ArrowRight: ({ step }) => step(1),
  ArrowUp: ({ step }) => step(-1),
  ArrowLeft: ({ step }) => step(-1),
  Enter: ({ drop }) => drop(),
  Escape: ({ cancel }) => cancel(),
};
