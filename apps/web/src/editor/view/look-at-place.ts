import type { FlowCanvasHandle } from '../../canvas';

/** Brings a `+` into view, on the canvas or in the outline. */
export const lookAtPlace = (canvas: FlowCanvasHandle | null, key: string): void => {
  if (canvas) canvas.lookAtPlace(key);
  else document.querySelector(`[data-place="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'center' });
};
