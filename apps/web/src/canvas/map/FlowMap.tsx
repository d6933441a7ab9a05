import type { Catalog } from '@navette/flow';
import { useReactFlow, useStore } from '@xyflow/react';
import { memo, type PointerEvent, useRef } from 'react';
import { findConnector } from '../../components/AppIcon';
import type { Layout } from '../layout/layout';
import type { DrawnFlow } from '../use-drawn-flow';
import classes from './FlowMap.module.css';

/** From here on a flow has a map. */
export const mapFrom = 30;

const size = { width: 180, height: 130 };
const edge = 80;

/** The whole flow in small: where one is, and a way to be elsewhere. Pointer only; the outline serves everybody else. */
export const FlowMap = ({ drawn, catalog }: { drawn: DrawnFlow; catalog: Catalog }) => {
  const flow = useReactFlow();
  const svg = useRef<SVGSVGElement>(null);
  const { bounds } = drawn.layout;
  const lookAt = (event: PointerEvent) => {
    const matrix = svg.current?.getScreenCTM();
    if (!matrix || event.buttons === 0) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    void flow.setCenter(x, y, { zoom: flow.getZoom(), duration: 0 });
  };
  const box = `${bounds.x - edge} ${bounds.y - edge} ${bounds.width + 2 * edge} ${bounds.height + 2 * edge}`;
  return (
    <svg
      ref={svg}
      className={classes.map}
      style={size}
      viewBox={box}
      preserveAspectRatio="xMidYMid meet"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        lookAt(event);
      }}
      onPointerMove={lookAt}
    >
      <Steps drawn={drawn} catalog={catalog} />
      <Window bounds={bounds} />
    </svg>
  );
};

const Steps = memo(({ drawn: { graph, layout }, catalog }: { drawn: DrawnFlow; catalog: Catalog }) =>
  graph.nodes.map((node) => {
    if (node.kind !== 'step') return null;
    const { x, y, width, height } = layout.boxes[node.id]!;
    const isFrame = node.step.kind === 'loop' && node.folded === undefined;
    const colour = 'connector' in node.step ? findConnector(catalog, node.step.connector)?.colour : undefined;
    return (
      <rect
        key={node.id}
        className={isFrame ? classes.frame : classes.step}
        style={{ fill: colour }}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={20}
      />
    );
  }),
);

/** What of it is on the screen. */
const Window = ({ bounds }: { bounds: Layout['bounds'] }) => {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width) / zoom;
  const height = useStore((state) => state.height) / zoom;
  const stroke = (Math.max(bounds.width / size.width, bounds.height / size.height) || 1) * 2;
  return <rect className={classes.window} x={-x / zoom} y={-y / zoom} width={width} height={height} strokeWidth={stroke} rx={stroke * 2} />;
};
