import type { StopStep } from '@navette/flow';
import type { NodeProps } from '@xyflow/react';
import { StepCard } from './StepCard';
import type { StepNode } from './step-node';
import { LogicTile } from './Tile';

export const StopNode = ({ data }: NodeProps<StepNode>) => {
  const step = data.step as StopStep;
  return <StepCard data={data} shape="bar" tile={<LogicTile step={step} />} />;
};
