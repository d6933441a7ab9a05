import type { FlowDocument, StepId } from '@navette/flow';
import { type MouseEvent, type PointerEvent, useRef } from 'react';
import { tremble, whenHeldStill } from '../../components/when-held-still';
import type { EditorActions } from '../editor-context';
import { stepAt } from './step-at';

type Given = { actions: EditorActions; layout: FlowDocument['layout']['mode']; about(stepId: StepId): StepId[] };

/**
 * Right click, and a finger held still: handlers for whatever draws steps. In free position a held step can be moved by the same finger,
 * so there the menu comes when the finger is lifted where it was put.
 */
export const useContextMenu = ({ actions, layout, about }: Given) => {
  const wasLong = useRef(false);
  const open = (stepId: StepId, { clientX: x, clientY: y }: { clientX: number; clientY: number }) =>
    actions.use({ kind: 'menu', stepIds: about(stepId), at: { x, y } });
  return {
    onContextMenu: (event: MouseEvent) => {
      const stepId = stepAt(event.target);
      if (stepId === undefined) return;
      event.preventDefault();
      // Some browsers make one of a long press as well, which is awaited below.
      if ((event.nativeEvent as Partial<globalThis.PointerEvent>).pointerType !== 'touch') open(stepId, event);
    },
    onPointerDown: (event: PointerEvent) => {
      const stepId = stepAt(event.target);
      if (event.pointerType !== 'touch' || stepId === undefined) return;
      const put = { clientX: event.clientX, clientY: event.clientY };
      wasLong.current = false;
      whenHeldStill(put, () => {
        wasLong.current = true;
        if (layout === 'automatic') open(stepId, put);
        else whenLifted(put, () => open(stepId, put));
      });
    },
    /** The finger that opened the menu is lifted: that is no click. */
    onClickCapture: (event: MouseEvent) => {
      if (wasLong.current) event.stopPropagation();
      wasLong.current = false;
    },
  };
};

/** When the finger goes up where it was put: one that has moved has moved something. */
const whenLifted = (put: { clientX: number; clientY: number }, act: () => void): void => {
  const forget = new AbortController();
  const { signal } = forget;
  const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
    if (Math.hypot(clientX - put.clientX, clientY - put.clientY) > tremble) forget.abort();
  };
  const onUp = () => {
    forget.abort();
    act();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', () => forget.abort(), { signal });
};
