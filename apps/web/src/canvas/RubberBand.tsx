import type { StepId } from '@navette/flow';
import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import classes from './FlowCanvas.module.css';
import type { CanvasGraph } from './graph/canvas-graph';
import type { Box, Layout, Point } from './layout/layout';

type Props = { layout: Layout; graph: CanvasGraph; onSelect(stepIds: StepId[]): void };

/** Shift and drag on the ground: what the frame touches is selected. Keys and the menu do the same without a mouse. */
export const RubberBand = ({ layout, graph, onSelect }: Props) => {
  const flow = useReactFlow();
  const ground = useRef<HTMLDivElement>(null);
  const [band, setBand] = useState<{ from: Point; to: Point } | null>(null);
  const latest = useRef({ layout, graph, onSelect });
  latest.current = { layout, graph, onSelect };
  useEffect(() => {
    const canvas = ground.current?.parentElement;
    if (!canvas) return undefined;
    let from: Point | null = null;
    const onDown = (event: MouseEvent) => {
      const isGround = (event.target as HTMLElement).classList.contains('react-flow__pane');
      if (!event.shiftKey || event.button !== 0 || !isGround) return;
      // Before the library, which would pan.
      event.stopPropagation();
      event.preventDefault();
      from = { x: event.clientX, y: event.clientY };
    };
    const onMove = (event: MouseEvent) => from && setBand({ from, to: { x: event.clientX, y: event.clientY } });
    const onUp = (event: MouseEvent) => {
      if (!from) return;
      const [start, end] = [flow.screenToFlowPosition(from), flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })];
      from = null;
      setBand(null);
      const { graph: drawn, layout: placed, onSelect: select } = latest.current;
      select(drawn.order.filter((id) => touches(placed.boxes[id], boxOf(start, end))));
    };
    canvas.addEventListener('mousedown', onDown, true);
    window.addEventListener('mousemove', onMove);
    window.addEventListener('mouseup', onUp);
    return () => {
      canvas.removeEventListener('mousedown', onDown, true);
      window.removeEventListener('mousemove', onMove);
      window.removeEventListener('mouseup', onUp);
    };
  }, [flow]);
  const box = band && boxOf(band.from, band.to);
  return (
    <div ref={ground} aria-hidden="true">
      {box && <div className={classes.band} style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />}
    </div>
  );
};

const boxOf = (a: Point, b: Point): Box => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const touches = (box: Box | undefined, band: Box): boolean =>
  box !== undefined &&
  box.x < band.x + band.width &&
  box.x + box.width > band.x &&
  box.y < band.y + band.height &&
  box.y + box.height > band.y;
