import type { StepId } from '@navette/flow';
import { useReactFlow } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { swallowClick } from '../../components/swallow-click';
import { tremble, whenHeldStill } from '../../components/when-held-still';
import { keyName } from '../../keys/key-name';
import type { FlowCanvasProps } from '../canvas-types';
import type { Point } from '../layout/layout';
import type { DrawnFlow } from '../use-drawn-flow';
import { nudges } from './nudges';
import { placedSteps } from './placed-steps';
import type { Held } from './use-held';

type Given = Pick<FlowCanvasProps, 'selectedIds' | 'onPlace'> & { drawn: DrawnFlow; hold: Held['hold'] };

/** So far a mouse may tremble. */
const still = 4;

/**
 * Free position: a step, or all selected ones, go where the pointer takes them; Alt and arrows do the same. Esc puts them back. A finger
 * takes a step along once it has been held still on it: one that moves at once pans.
 */
export const useStepMoves = (given: Given) => {
  const flow = useReactFlow();
  const latest = useRef(given);
  latest.current = given;
  const isFree = given.onPlace !== undefined && given.drawn.document.layout.mode === 'free';
  const about = (stepId: StepId): StepId[] => (given.selectedIds?.has(stepId) ? [...given.selectedIds] : [stepId]);

  const follow = (stepId: StepId, from: Point, { threshold, onEnd }: { threshold: number; onEnd?(): void }) => {
    const { document, layout } = latest.current.drawn;
    const stepIds = about(stepId);
    let placed: Record<StepId, Point> | null = null;
    const done = new AbortController();
    const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const way = { x: clientX - from.x, y: clientY - from.y };
      if (!placed && Math.hypot(way.x, way.y) < threshold) return;
      const zoom = flow.getZoom();
      placed = placedSteps({ document, layout, stepIds, by: { x: way.x / zoom, y: way.y / zoom } });
      latest.current.hold(placed);
    };
    const end = () => {
      done.abort();
      onEnd?.();
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
    const { signal } = done;
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', cancel, { signal });
    window.addEventListener('keydown', onKey, { signal, capture: true });
  };

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const { dataset, parentElement: card } = event.target as HTMLElement;
    const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey && !event.metaKey;
    const { step: stepId } = dataset;
    if (!isFree || !isPlain || stepId === undefined) return;
    const from = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'touch') follow(stepId, from, { threshold: still });
    else whenHeldStill(event, () => follow(stepId, from, { threshold: tremble, onEnd: lift(card) }));
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

/** Shows that the step is in hand, and keeps the drawing from panning under it. Answers how to put it down. */
const lift = (card: HTMLElement | null): (() => void) => {
  const keepStill = (event: TouchEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  card?.toggleAttribute('data-lifted', true);
  window.addEventListener('touchmove', keepStill, { capture: true, passive: false });
  return () => {
    card?.removeAttribute('data-lifted');
    window.removeEventListener('touchmove', keepStill, { capture: true });
  };
};
