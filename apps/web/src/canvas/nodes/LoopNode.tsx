import type { LoopStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import classes from './LoopNode.module.css';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { LogicTile } from './Tile';

/** A frame around its body; its own card is the frame's head. */
export const LoopNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as LoopStep;
  return (
    <div className={classes.frame} data-state={data.status?.state} data-faded={data.faded || undefined}>
      <div className={classes.head}>
        <StepCard data={data} shape="card" tile={<LogicTile step={step} />} />
      </div>
    </div>
  );
};
