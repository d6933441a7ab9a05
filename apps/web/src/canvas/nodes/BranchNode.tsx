import type { BranchStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { LogicTile } from './Tile';

export const BranchNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as BranchStep;
  return <StepCard data={data} shape="diamond" tile={<LogicTile step={step} shape="diamond" />} />;
};
