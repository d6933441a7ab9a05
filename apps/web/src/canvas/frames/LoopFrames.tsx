import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { FlowCanvasProps } from '../canvas-types';
import type { DrawnFlow } from '../use-drawn-flow';
import classes from './LoopFrames.module.css';

type Props = { drawn: DrawnFlow; states: FlowCanvasProps['states'] };

/** The grounds of loops, under the links; their heads are cards like any other. */
export const LoopFrames = memo(({ drawn: { graph, layout }, states }: Props) => (
  <ViewportPortal>
    {graph.nodes.map((node) => {
      if (node.kind !== 'step' || node.step.kind !== 'loop' || node.folded !== undefined || node.group) return null;
      const { x, y, width, height } = layout.boxes[node.id]!;
      const status = states?.[node.id];
      return (
        <div
          key={node.id}
          className={classes.frame}
          style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
          data-state={status?.state}
          data-faded={(states && (!status || status.state === 'skipped')) || undefined}
        />
      );
    })}
  </ViewportPortal>
));
