import type { StepId } from '@navette/flow';
import { type MouseEvent, type PointerEvent, useRef } from 'react';
import type { EditorActions } from '../editor-context';
import { stepAt } from './step-at';

const pressedLong = 500;
const stillHeld = 8;

/** Right click, and a finger held still: handlers for whatever draws steps. */
export const useContextMenu = (actions: EditorActions, about: (stepId: StepId) => StepId[]) => {
  const press = useRef<{ timer: ReturnType<typeof setTimeout>; x: number; y: number } | null>(null);
  const wasLong = useRef(false);
  const open = (stepId: StepId, x: number, y: number) => actions.use({ kind: 'menu', stepIds: about(stepId), at: { x, y } });
  const end = () => {
    if (press.current) clearTimeout(press.current.timer);
    press.current = null;
  };
  return {
    onContextMenu: (event: MouseEvent) => {
      const stepId = stepAt(event.target);
      if (stepId === undefined) return;
      event.preventDefault();
      end();
      open(stepId, event.clientX, event.clientY);
    },
    onPointerDown: (event: PointerEvent) => {
      const stepId = stepAt(event.target);
      if (event.pointerType !== 'touch' || stepId === undefined) return;
      const { clientX: x, clientY: y } = event;
      const openNow = () => {
        wasLong.current = true;
        open(stepId, x, y);
      };
      wasLong.current = false;
      press.current = { x, y, timer: setTimeout(openNow, pressedLong) };
    },
    onPointerMove: (event: PointerEvent) => {
      const { current } = press;
      if (current && Math.hypot(event.clientX - current.x, event.clientY - current.y) > stillHeld) end();
    },
    /** The finger that opened the menu is lifted: that is no click. */
    onClickCapture: (event: MouseEvent) => {
      if (wasLong.current) event.stopPropagation();
      wasLong.current = false;
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
};
