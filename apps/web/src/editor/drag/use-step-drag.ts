import type { FlowDocument } from '@navette/flow';
import type { MouseEvent, PointerEvent } from 'react';
import { stepAt } from '../tools/step-at';
import { useDragging } from './drag-context';

type On = { layout: FlowDocument['layout']['mode']; readOnly: boolean };

/** On whatever draws steps: pressing one may become a move in the flow, pressing its exit a link. In free position steps move on the grid. */
export const useStepDrag = ({ layout, readOnly }: On) => {
  const { begin } = useDragging();
  return {
    onPointerDownCapture: (event: PointerEvent) => {
      if (readOnly || event.shiftKey || event.ctrlKey || event.metaKey) return;
      const target = event.target as HTMLElement;
      const exit = target.closest<HTMLElement>('[data-exit-of]')?.dataset.exitOf;
      const stepId = stepAt(target);
      if (exit !== undefined) begin({ kind: 'exit', stepId: exit }, event);
      else if (stepId !== undefined && layout === 'automatic') begin({ kind: 'step', stepId }, event);
    },
    /** Before the library, which would pan. */
    onMouseDownCapture: (event: MouseEvent) => {
      const isGrip = stepAt(event.target) !== undefined || (event.target as HTMLElement).closest('[data-exit-of]') !== null;
      if (!readOnly && event.button === 0 && !event.shiftKey && isGrip) event.stopPropagation();
    },
  };
};
