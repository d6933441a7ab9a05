import type { StepId } from '@navette/flow';
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { swallowClick } from '../../components/swallow-click';
import { keyName } from '../../keys/key-name';
import type { FlowCanvasProps } from '../canvas-types';
import type { Point } from '../layout/layout';
import type { DrawnFlow } from '../use-drawn-flow';
import { nudges } from './nudges';
import { placedSteps } from './placed-steps';
import type { Held } from './use-held';

type Given = Pick<FlowCanvasProps, 'selectedIds' | 'onPlace'> & { drawn: DrawnFlow; hold: Held['hold'] };

/** So far the pointer may tremble. */
const threshold = 4;

/** Free position: a step, or all selected ones, go where the pointer takes them; Alt and arrows do the same. Esc puts them back. */
export const useStepMoves = (given: Given) => {
  const flow = useReactFlow();
  const latest = useRef(given);
  latest.current = given;
  const isFree = given.onPlace !== undefined && given.drawn.document.layout.mode === 'free';
  const about = (stepId: StepId): StepId[] => (given.selectedIds?.has(stepId) ? [...given.selectedIds] : [stepId]);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const stepId = (event.target as HTMLElement).dataset.step;
    const isPlain = event.button === 0 && event.pointerType !== 'touch' && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (!isFree || !isPlain || stepId === undefined) return;
    const { document, layout } = given.drawn;
    const [stepIds, from] = [about(stepId), { x: event.clientX, y: event.clientY }];
    let placed: Record<StepId, Point> | null = null;
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const way = { x: clientX - from.x, y: clientY - from.y };
      if (!placed && Math.hypot(way.x, way.y) < threshold) return;
      const zoom = flow.getZoom();
      placed = placedSteps({ document, layout, stepIds, by: { x: way.x / zoom, y: way.y / zoom } });
      latest.current.hold(placed);
    };
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', onKey, true);
    };
    const onUp = () => {
      end();
      if (!placed) return;
      swallowClick();
      latest.current.onPlace?.(placed);
    };
    const cancel = () => {
      end();
      latest.current.hold(null);
    };
    const onKey = (key: globalThis.KeyboardEvent) => {
      if (key.key !== 'Escape' || !placed) return;
      key.preventDefault();
      key.stopPropagation();
      swallowClick();
      cancel();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', onKey, true);
  };

  /** True when the key was one of these. */
  const nudge = (event: KeyboardEvent, stepId: StepId): boolean => {
    const by = nudges[keyName(event)];
    if (!by || !isFree) return false;
    event.preventDefault();
    const { document, layout } = given.drawn;
    given.onPlace?.(placedSteps({ document, layout, stepIds: about(stepId), by }));
    return true;
  };
  return { onPointerDown, nudge };
};
