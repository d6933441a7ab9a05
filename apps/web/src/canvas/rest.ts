import { startTransition, useContext, useEffect, useState } from 'react';
import { CanvasContext } from './canvas-context';

/** Whether the canvas moves. What comes into view meanwhile is drawn without its menus and `+`; they are put on it at rest. */
export type Rest = { isMoving(): boolean; setMoving(moving: boolean): void; onRest(act: () => void): () => void };

export const createRest = (): Rest => {
  let moving = false;
  const waiting = new Set<() => void>();
  return {
    isMoving: () => moving,
    setMoving: (next) => {
      moving = next;
      if (next) return;
      const due = [...waiting];
      waiting.clear();
      startTransition(() => {
        for (const act of due) act();
      });
    },
    onRest: (act) => {
      waiting.add(act);
      return () => waiting.delete(act);
    },
  };
};

/** False only for what came into view while the canvas moves; true from its first rest on. */
export const useRested = (): boolean => {
  const rest = useContext(CanvasContext)?.rest;
  const [isRested, setRested] = useState(() => !rest?.isMoving());
  useEffect(() => {
    if (isRested || !rest) return undefined;
    if (rest.isMoving()) return rest.onRest(() => setRested(true));
    setRested(true);
    return undefined;
  }, [isRested, rest]);
  return isRested;
};
